package org.tsunagi.safekeeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tsunagi.audit.AuditProof;
import org.tsunagi.base.start.OwnerOnly;

/**
 * A backup of the H2 database: one file with the copy and its manifest. The keys are never in it.
 *
 * <p>The copy is H2's own {@code BACKUP TO}, consistent while others write. Its rows are counted in the copy itself, opened
 * again: what gets the name of a backup has been read from the first table to the last.
 */
record BackupFile(Path path) {
    private static final String MANIFEST = "manifest.properties";

    /**
     * Makes one.
     *
     * <p>One at a time: what lies half made in the folder is taken for left behind.
     *
     * @param database the running database, or the one at rest
     * @param keys which keys it belongs to
     */
    static BackupFile make(Connection database, BackupFolder folder, Instant now, String keys)
            throws IOException, SQLException {
        for (Path leftByAKill : folder.halfMade()) {
            remove(leftByAKill);
        }
        Path work = folder.toMakeOneIn(BackupFolder.needed(database));
        try {
            Path zip = work.resolve("copy.zip");
            Files.createFile(zip, OwnerOnly.file());
            try (PreparedStatement backup = database.prepareStatement("BACKUP TO ?")) {
                backup.setString(1, zip.toString());
                backup.execute();
            }
            DatabaseCopy copy = DatabaseCopy.unpack(zip, work);
            write(zip, new BackupManifest(now, copy.schema(), copy.rows(), copy.sha256(), keys));
            bringToDisk(zip);
            Path file = folder.fileOf(now);
            Files.move(zip, file, StandardCopyOption.ATOMIC_MOVE);
            return new BackupFile(file);
        } finally {
            remove(work);
        }
    }

    /**
     * Looks into it again.
     *
     * @throws ZipException when it is no backup, or damaged
     * @throws IOException when it cannot be unpacked beside itself
     */
    Verified verify() throws IOException {
        Path work = Files.createTempDirectory(
                Objects.requireNonNull(path.toAbsolutePath().getParent()), "verifying", OwnerOnly.folder());
        try {
            return verifiedIn(work);
        } finally {
            remove(work);
        }
    }

    /**
     * Puts its database into a folder, after looking into it; nothing is put there when something differs.
     *
     * @param folder without a database
     * @throws ZipException when it is no backup, or damaged
     * @throws IOException when it cannot be unpacked there
     */
    Verified restoreTo(Path folder) throws IOException {
        Path work = Files.createTempDirectory(folder, "restoring", OwnerOnly.folder());
        try {
            Verified verified = verifiedIn(work);
            if (verified.differences().isEmpty()) {
                Path copy = work.resolve(DatabaseCopy.NAME);
                bringToDisk(copy);
                Files.move(copy, folder.resolve(DatabaseCopy.NAME), StandardCopyOption.ATOMIC_MOVE);
            }
            return verified;
        } finally {
            remove(work);
        }
    }

    private Verified verifiedIn(Path work) throws IOException {
        BackupManifest manifest = manifest();
        DatabaseCopy copy = DatabaseCopy.unpack(path, work);
        try {
            Map<String, Long> rows = copy.rows();
            return new Verified(manifest, manifest.differencesFrom(copy.sha256(), copy.schema(), rows), copy.audit());
        } catch (SQLException damaged) {
            return new Verified(manifest, List.of("SQLState " + damaged.getSQLState()), Optional.empty());
        }
    }

    /** What it says of itself. */
    BackupManifest manifest() throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                throw new ZipException("no manifest in it");
            }
            String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            return BackupManifest.read(text).orElseThrow(() -> new ZipException("no manifest of ours"));
        }
    }

    private static void write(Path zip, BackupManifest manifest) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Files.writeString(inside.getPath("/" + MANIFEST), manifest.text());
        }
    }

    /** What is said to be there has to outlive a power failure. */
    private static void bringToDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /**
     * What was found in a backup.
     *
     * @param differences what is not as the manifest says; empty when all is well
     * @param audit whether the chain of the audit in it is unbroken
     */
    record Verified(BackupManifest manifest, List<String> differences, Optional<AuditProof.Finding> audit) {
        long rows() {
            return manifest.rows().values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
