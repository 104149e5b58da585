package org.tsunagi.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.start.OwnerOnly;

/** The folder {@code backups} of the data folder. A file is named by the time its copy was taken, in Japan. */
record BackupFolder(Path path) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final String MAKING = "making";
    private static final Pattern NAME = Pattern.compile("tsunagi-(\\d{8}-\\d{6})\\.zip");

    static BackupFolder in(Path dataFolder) {
        return new BackupFolder(dataFolder.resolve("backups"));
    }

    /** Bytes a backup of this H2 database takes while it is made: the copy unpacked, and packed at most as large again. */
    static long needed(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet size = statement.executeQuery("select setting_value from information_schema.settings"
                        + " where setting_name = 'info.FILE_SIZE'")) {
            return size.next() ? 2 * size.getLong(1) : 0;
        }
    }

    /**
     * A new folder of its own in it, for a backup that has no name yet.
     *
     * @param needed bytes that must be free
     * @throws IOException also when they are not: a backup must not fill the disk that people work on
     */
    Path toMakeOneIn(long needed) throws IOException {
        Files.createDirectories(path, OwnerOnly.folder());
        if (Files.getFileStore(path).getUsableSpace() < needed) {
            throw new FileSystemException(path.toString(), null, "no room for " + needed + " bytes");
        }
        return Files.createTempDirectory(path, MAKING, OwnerOnly.folder());
    }

    /** The folders of backups being made. */
    List<Path> halfMade() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().startsWith(MAKING))
                    .toList();
        }
    }

    Path fileOf(Instant madeAt) {
        return path.resolve("tsunagi-" + STAMP.format(LocalDateTime.ofInstant(madeAt, OfficeClock.ZONE)) + ".zip");
    }

    /** What lies there, the newest first. */
    List<StoredBackup> all() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(BackupFolder::stored)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(StoredBackup::madeAt).reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes away what need not be kept. */
    void prune(Retention retention, Instant now) throws IOException {
        List<StoredBackup> all = all();
        var gone = retention.toGo(
                all.stream().map(StoredBackup::madeAt).toList(),
                LocalDateTime.ofInstant(now, OfficeClock.ZONE).toLocalDate());
        for (StoredBackup backup : all) {
            if (gone.contains(backup.madeAt())) {
                Files.delete(path.resolve(backup.name()));
            }
        }
    }

    private static Optional<StoredBackup> stored(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        try {
            return name.matches()
                    ? Optional.of(new StoredBackup(
                            name.group(),
                            LocalDateTime.parse(name.group(1), STAMP)
                                    .atZone(OfficeClock.ZONE)
                                    .toInstant(),
                            Files.size(file)))
                    : Optional.empty();
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /** A backup that was verified when it was made: others never get their name. */
    record StoredBackup(String name, Instant madeAt, long bytes) {}
}
