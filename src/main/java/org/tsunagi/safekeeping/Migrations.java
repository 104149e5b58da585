package org.tsunagi.safekeeping;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The scripts that make this build's schema, run without Quarkus: it lists them for Flyway only where it is started. */
final class Migrations {
    private static final String APPLIED = "select \"version\", \"checksum\" from "
            + MovedTable.quoted(MovedTable.HISTORY) + " where \"success\" order by \"installed_rank\"";

    private final Map<String, LoadableResource> scripts = new TreeMap<>();

    private Migrations(String... folders) {
        URI here = here();
        try {
            if ("jar".equals(here.getScheme())) {
                String jar = here.toString();
                Path file = Path.of(URI.create(jar.substring("jar:".length(), jar.indexOf("!/"))));
                try (FileSystem inside = FileSystems.newFileSystem(file)) {
                    collect(inside.getPath("/"), folders);
                }
            } else {
                collect(Path.of(here).resolve("../../../..").normalize(), folders);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The scripts for a database of this kind, from the same folders as quarkus.flyway.locations. */
    static Migrations of(String kind) {
        return new Migrations("db/migration", "db/dialect/" + kind);
    }

    /** Brings a database to this build's schema. */
    void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .resourceProvider(new Listed())
                .javaMigrationClassProvider(List::of)
                .load()
                .migrate();
    }

    /** What has been run on a database: versions and checksums; empty when Flyway never was there. */
    static List<String> appliedTo(Connection database) throws SQLException {
        List<String> applied = new ArrayList<>();
        if (MovedTable.names(database).contains(MovedTable.HISTORY)) {
            try (PreparedStatement ask = database.prepareStatement(APPLIED);
                    ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    applied.add(row.getString(1) + " " + row.getString(2));
                }
            }
        }
        return applied;
    }

    private static URI here() {
        return URI.create(Objects.requireNonNull(Migrations.class.getResource("Migrations.class"))
                .toString());
    }

    private void collect(Path root, String... folders) throws IOException {
        for (String name : folders) {
            Path folder = root.resolve(name);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        String script =
                                Objects.requireNonNull(file.getFileName()).toString();
                        scripts.put(script, new Script(script, Files.readString(file)));
                    }
                }
            }
        }
    }

    /** The scripts as Flyway asks for them. */
    private final class Listed implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return scripts.get(name);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            Predicate<String> wanted =
                    name -> name.startsWith(prefix) && Stream.of(suffixes).anyMatch(name::endsWith);
            return scripts.values().stream()
                    .filter(script -> wanted.test(script.getFilename()))
                    .toList();
        }
    }

    /** One script. */
    private static final class Script extends LoadableResource {
        private final String name;
        private final String sql;

        private Script(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
