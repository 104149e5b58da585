package org.tsunagi.base.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
     * @throws StartRefused when it cannot be created or written
     */
    static Path create(String configured) {
        Path folder = Path.of(configured).toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder, OwnerOnly.folder());
        } catch (IOException impossible) {
            throw unusable(folder);
        }
        if (!Files.isWritable(folder)) {
            throw unusable(folder);
        }
        return folder;
    }

    /**
     * Takes the folder for this process.
     *
     * @throws StartRefused when another process has it
     */
    public static void hold(Path folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve("tsunagi.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
