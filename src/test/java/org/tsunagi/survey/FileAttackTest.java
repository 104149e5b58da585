package org.tsunagi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagi.OnDisk;

/**
 * What someone with one copy of the embedded database's file can find out by H2's own tool: it takes the file back to each of
 * its earlier versions, and whoever is marked between two of them is the person of the reply that came between them. PostgreSQL is attacked in
 * {@link AnonymityTest}.
 */
@Tag("once")
@QuarkusTest
@TestProfile(OnDisk.class)
class FileAttackTest {
    private static final int PEOPLE = 18;

    @Inject
    Surveyed surveyed;

    @Inject
    SurveyDesk desk;

    @Inject
    SurveyViews views;

    @Inject
    DataSource database;

    @TempDir
    private Path stolen;

    /** The file's version before the first reply. */
    private long oldest;

    @Test
    void noVersionOfTheFileLeadsFromAReplyToItsPerson() throws Exception {
        long survey = surveyed.open(surveyed.course(PEOPLE));
        oldest = newest(copied("before"));
        List<Long> invited = views.invitationsOf(survey);
        Map<Long, String> truth = new HashMap<>();
        List<Integer> order = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        Collections.shuffle(order, new Random(2019));
        for (int person : order) {
            truth.put(invited.get(person), "reply-of-" + person);
            surveyed.reply(survey, person, 1 + person % 5, "reply-of-" + person);
            run("CHECKPOINT SYNC");
        }

        assertThat(readable(copied("running"))).isFalse();
        assertThat(versions(copied("running"))).as("what the tool finds").isGreaterThan(PEOPLE);
        assertThat(hits(copied("running"), truth)).isZero();
        assertThat(hits(backedUp("backup"), truth)).isZero();

        desk.close(survey);
        run("CHECKPOINT SYNC");
        assertThat(readable(copied("closed"))).as("what the office may read").isTrue();
        assertThat(hits(copied("closed"), truth)).isZero();
        assertThat(hits(backedUp("closed-backup"), truth)).isZero();
    }

    /** How many replies are led back to their person. */
    private long hits(Path file, Map<Long, String> truth) throws IOException, SQLException {
        Map<Long, String> guessed = new HashMap<>();
        Optional<Seen> later = Optional.empty();
        for (long version = newest(file); version >= oldest; version--) {
            Optional<Seen> seen = at(file, version);
            if (seen.isPresent() && later.isPresent()) {
                Set<Long> marked = new HashSet<>(later.get().marked());
                marked.removeAll(seen.get().marked());
                Set<String> came = new HashSet<>(later.get().replies());
                came.removeAll(seen.get().replies());
                if (marked.size() == 1 && came.size() == 1) {
                    guessed.put(marked.iterator().next(), came.iterator().next());
                }
            }
            later = seen.isPresent() ? seen : later;
        }
        return guessed.entrySet().stream()
                .filter(guess -> guess.getValue().equals(truth.get(guess.getKey())))
                .count();
    }

    private long versions(Path file) throws IOException, SQLException {
        long found = 0;
        for (long version = newest(file); version >= oldest; version--) {
            found += at(file, version).isPresent() ? 1 : 0;
        }
        return found;
    }

    private static long newest(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.getCurrentVersion();
        }
    }

    /** The file as it was; empty where that version is no longer to be had. */
    private Optional<Seen> at(Path file, long version) throws IOException, SQLException {
        Path attempt = Files.createDirectories(stolen.resolve("attempt")).resolve("tsunagi.mv.db");
        Files.copy(file, attempt, StandardCopyOption.REPLACE_EXISTING);
        try {
            if (MVStoreTool.rollback(attempt.toString(), version, new StringWriter()) != version) {
                return Optional.empty();
            }
        } catch (RuntimeException goneOver) {
            return Optional.empty();
        }
        Files.move(Path.of(attempt + ".temp"), attempt, StandardCopyOption.REPLACE_EXISTING);
        String url = "jdbc:h2:file:" + attempt.toString().replace(".mv.db", "") + ";ACCESS_MODE_DATA=r";
        try (Connection connection = DriverManager.getConnection(url, "sa", "sa")) {
            return Optional.of(new Seen(
                    column(connection, "select id from survey_invitation where answered").stream()
                            .map(Long::valueOf)
                            .toList(),
                    column(connection, "select words from answer where words is not null")));
        } catch (SQLException torn) {
            return Optional.empty();
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private boolean readable(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("reply-of-");
    }

    private Path copied(String name) throws IOException {
        return Files.copy(OnDisk.file(), stolen.resolve(name + ".mv.db"), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path backedUp(String name) throws Exception {
        Path zip = stolen.resolve(name + ".zip");
        run("BACKUP TO '" + zip + "'");
        Path file = stolen.resolve(name + ".mv.db");
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Files.copy(inside.getPath("/" + OnDisk.file().getFileName()), file);
        }
        return file;
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private record Seen(List<Long> marked, List<String> replies) {}
}
