package org.tsunagi.base.start;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The server's secrets: one file of the data folder, made at the first start and readable by its owner only, or given
 * by configuration where several nodes must share them.
 */
final class Keys {
    static final String CSRF = "tsunagi.keys.csrf";
    static final String LINK = "tsunagi.keys.link";
    private static final int SHORTEST = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    /**
     * The keys by name. A configured key wins over the file; the file is written only if a key was still missing.
     *
     * @throws StartRefused when a key is too short to sign with, or the file cannot be used
     */
    static Map<String, String> of(Path data, Function<String, Optional<String>> configured) {
        Path file = data.resolve("keys.properties");
        Properties stored = read(file);
        Map<String, String> keys = new TreeMap<>();
        boolean made = false;
        for (String name : new String[] {CSRF, LINK}) {
            String key = configured.apply(name).orElse(stored.getProperty(name));
            if (key == null) {
                key = random();
                stored.setProperty(name, key);
                made = true;
            }
            if (key.length() < SHORTEST) {
                throw new StartRefused(
                        name + " は " + SHORTEST + " 文字以上の推測できない文字列にしてください。",
                        name + " must be an unguessable text of at least " + SHORTEST + " characters.");
            }
            keys.put(name, key);
        }
        if (made) {
            write(data, file, stored);
        }
        return keys;
    }

    private static Properties read(Path file) {
        Properties stored = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                stored.load(in);
            } catch (IOException unreadable) {
                throw unusable(file);
            }
        }
        return stored;
    }

    /** Written beside and moved into place: a crash never leaves half a file. */
    private static void write(Path data, Path file, Properties keys) {
        try {
            Path beside = Files.createTempFile(data, "keys", ".tmp", OwnerOnly.file());
            try (Writer out = Files.newBufferedWriter(beside)) {
                keys.store(
                        out, "Secrets of this installation. Keep them with the backups; do not show them to anyone.");
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw unusable(file);
        }
    }

    private static StartRefused unusable(Path file) {
        return new StartRefused(
                "鍵のファイルを読み書きできません。アクセス権を確認してください: " + file, "The key file cannot be read or written: " + file);
    }

    private static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
