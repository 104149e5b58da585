package org.tsunagi.base.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder where the keys, the embedded database and the backups lie; one process at a time holds it. */
public final class DataFolder {
    /** Held until the process ends: the operating system releases it, even after a kill. */
    @SuppressWarnings("unused")
    private static @Nullable FileChannel held;

    private DataFolder() {}

    /**
     * The absolute folder; created when missing, for this user only.
     *
     * @throws StartRefused when it cannot be created or written, or holds what is not ours
     */
    static Path create(String configured) {
        Path folder = Path.of(configured).toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder, OwnerOnly.folder());
            requireOurs(folder);
            writer(folder);
        } catch (IOException impossible) {
            throw unusable(folder);
        }
        return folder;
    }

    /**
     * Takes other users' rights away, also from what was there before; only after {@link #hold}.
     *
     * @throws StartRefused when something in it belongs to another user
     */
    static void narrow(Path folder) {
        try {
            OwnerOnly.narrow(folder, writer(folder));
        } catch (IOException | UncheckedIOException impossible) {
            throw unusable(folder);
        }
    }

    /** Rights are taken only where nothing of others lies: a slip in the setting must not shut a home folder. */
    private static void requireOurs(Path folder) throws IOException {
        List<String> names;
        try (Stream<Path> found = Files.list(folder)) {
            names = found.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("lost+found"))
                    .toList();
        }
        if (!names.isEmpty()
                && names.stream().noneMatch(name -> name.equals(KeyFile.NAME) || name.startsWith("tsunagi."))) {
            throw new StartRefused(
                    "データフォルダーにつなぎ以外のファイルがあります。TSUNAGI_DATA_DIR で空のフォルダーか、これまでのデータフォルダーを指定してください: " + folder,
                    "The data folder holds files that are not Tsunagi's. Set TSUNAGI_DATA_DIR to an empty folder or to "
                            + "the one used before.");
        }
    }

    /** As whom we write, learned by writing. */
    private static UserPrincipal writer(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "tsunagi.", ".tmp", OwnerOnly.file());
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    /**
     * Takes the folder for this process.
     *
     * @throws StartRefused when another process has it
     */
    public static void hold(Path folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve("tsunagi.lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    OwnerOnly.file());
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartRefused(
                        "このデータフォルダーでは、つなぎがすでに動いています。先に終了するか、TSUNAGI_DATA_DIR で別のフォルダーを指定してください: " + folder,
                        "Another Tsunagi process is using this data folder. Stop it, or set TSUNAGI_DATA_DIR.");
            }
            held = channel;
        } catch (OverlappingFileLockException ours) {
            // a restart within this process (development mode): the lock is already ours
        } catch (IOException impossible) {
            throw unusable(folder);
        }
    }

    /** Whether a process, of whomever, has the folder at this moment. */
    public static boolean isHeld(Path folder) {
        Path file = folder.resolve("tsunagi.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        } catch (IOException impossible) {
            throw unusable(folder);
        }
    }

    private static StartRefused unusable(Path folder) {
        return new StartRefused(
                "データフォルダーを作成できないか、書き込めません。アクセス権を確認するか、TSUNAGI_DATA_DIR で別のフォルダーを指定してください: " + folder,
                "The data folder cannot be created or written. Check its permissions, or set TSUNAGI_DATA_DIR.");
    }
}
