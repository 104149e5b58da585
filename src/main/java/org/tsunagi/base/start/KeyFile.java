package org.tsunagi.base.start;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The file {@code keys.properties}, readable by its owner only: the keys, whether this installation has begun to keep
 * records, and before them a check over all of it, so that neither half a file nor a changed letter passes for the keys.
 */
public final class KeyFile {
    static final String NAME = "keys.properties";
    private static final String CHECK = "check";
    private static final String BEGUN = "tsunagi.begun";
    private static final String CAPTION =
            "# Secrets of this installation. Keep a copy apart from the backups; do not show or change them.\n";

    private final Path file;
    private final Map<String, String> entries = new TreeMap<>();

    /** Whether its check was right; a file without one, written by hand, has to hold every key. */
    private boolean whole = true;

    private KeyFile(Path file) {
        this.file = file;
    }

    /**
     * The file of a data folder, without entries when there is none yet.
     *
     * @throws StartRefused when it cannot be read, or is not as it was written
     */
    public static KeyFile read(Path data) {
        KeyFile keys = new KeyFile(data.resolve(NAME));
        if (Files.exists(keys.file)) {
            keys.load();
        }
        return keys;
    }

    private void load() {
        Properties stored = new Properties();
        try {
            stored.load(new StringReader(Files.readString(file)));
        } catch (CharacterCodingException | IllegalArgumentException noText) {
            throw damaged();
        } catch (IOException unreadable) {
            throw unusable();
        }
        stored.stringPropertyNames().forEach(name -> entries.put(name, stored.getProperty(name)));
        String written = entries.remove(CHECK);
        whole = check().equals(written);
        if (written != null && !whole) {
            throw damaged();
        }
    }

    /** What it holds under a name. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /**
     * A key that is not there yet may be added to a new file and to a whole one; from any other it has been lost.
     *
     * @throws StartRefused when it has been lost
     */
    void requireRoom() {
        if (!whole) {
            throw damaged();
        }
    }

    void put(String name, String value) {
        entries.put(name, value);
    }

    /** Whether a server has run here with its database: then a missing one has been lost. */
    boolean hasBegun() {
        return entries.containsKey(BEGUN);
    }

    void begin() {
        if (!hasBegun()) {
            entries.put(BEGUN, "true");
            write();
        }
    }

    /** Written beside, forced to the disk and moved into place: a crash never leaves half a file. */
    void write() {
        StringBuilder text = new StringBuilder(CAPTION);
        text.append(CHECK).append('=').append(check()).append('\n').append(lines());
        try {
            Path beside = Files.createTempFile(
                    Objects.requireNonNull(file.getParent()), "tsunagi.", ".tmp", OwnerOnly.file());
            try (FileChannel out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw unusable();
        }
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        entries.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        return lines.toString();
    }

    private String check() {
        return DigestUtils.sha256Hex(lines());
    }

    StartRefused damaged() {
        return new StartRefused(
                "鍵のファイルが壊れています。別に保管した keys.properties を戻してください（なければ、このファイルを別の場所に移すと新しい鍵で起動しますが、配った個人用リンクは無効になり、受付中のアンケートの回答は開封できなくなります）: "
                        + file,
                "The key file is damaged. Put back the keys.properties that was kept apart; without it, move the file away: new "
                        + "keys are made, and personal links handed out become void and replies to open surveys unreadable.");
    }

    private StartRefused unusable() {
        return new StartRefused(
                "鍵のファイルを読み書きできません。アクセス権と所有者、ディスクの空きを確認してください: " + file,
                "The key file cannot be read or written. Check its permissions, its owner and the room on the disk.");
    }
}
