package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server is killed while a thousand certificates are made: the job goes on, and no number is missing or there twice. */
class BulkIssueIT {
    private static final int PEOPLE = 1000;
    private static final int KILLS = Integer.getInteger("tests.kills", 2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PASSWORD = "tsunagi-demo";
    private static final String DEMO = "-Dtsunagi.demo=true";
    private static final String WAITING = "作成前の修了証書をすべて作成する";

    @TempDir
    private static Path folder;

    private static Path data;
    private static String course = "";
    private static int before;

    private final Random chance = new Random();

    @BeforeAll
    static void aThousandMoreComplete() throws Exception {
        assumeFalse(Database.isPostgres(), "the package that is killed, and its rows, are for H2");
        data = Files.createDirectory(folder.resolve("bulk"));
        try (BuiltServer server = BuiltServer.ready(FreePort.one(), data, DEMO)) {
            Visitor officer = new Visitor(server.address());
            officer.signIn("officer", PASSWORD);
            course = officer.page("/certificates?year=2019")
                    .select("main a[href~=^/courses/[0-9]+/certificates$]")
                    .attr("href");
        }
        String id = course.replaceAll("\\D", "");
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("tsunagi"))) {
            String key = "1000000000 + n.x";
            String one = first(
                    database,
                    "select min(k.id) from completion k join enrollment e on e.id = k.enrollment_id"
                            + " where k.outcome = 'COMPLETED' and e.course_id = " + id);
            String enrollment = first(database, "select enrollment_id from completion where id = " + one);
            String trainee = first(database, "select trainee_id from enrollment where id = " + enrollment);
            Map<String, String> name = Map.of("given_name", "n.x || '号'");
            copy(database, "trainee", trainee, key, name);
            String application = first(database, "select application_id from enrollment where id = " + enrollment);
            copy(
                    database,
                    "application",
                    application,
                    key,
                    Map.of("standing_rank", "cast(null as integer)", "submission_key", "'bulk-' || n.x"));
            copy(
                    database,
                    "enrollment",
                    enrollment,
                    key,
                    Map.of(
                            "trainee_id", key,
                            "application_id", key,
                            "number", "1000 + n.x",
                            "seat", "1000 + n.x",
                            "given_name", "n.x || '号'"));
            copy(database, "completion", one, key, Map.of("enrollment_id", key, "uncertified", "true"));
            before = Integer.parseInt(first(
                    database,
                    "select max(c.number) from certificate c join completion k"
                            + " on k.id = c.completion_id join enrollment e on e.id = k.enrollment_id where e.course_id = "
                            + id));
        }
    }

    @Test
    void aBulkIssueGoesOnWhereItWasKilledWithoutAGapAndWithoutANumberTwice() throws Exception {
        int port = FreePort.one();
        BuiltServer server = BuiltServer.ready(port, data, DEMO);
        Visitor officer = new Visitor(server.address());
        officer.signIn("officer", PASSWORD);
        Document list = officer.page(course);
        Element button = list.select("button:contains(" + WAITING + ")").first();
        assertThat(button).isNotNull();
        var answer = officer.send(Visitor.fill(list, "form:has(button:contains(" + WAITING + "))", Map.of()));
        Visitor.require(answer, "/certificate-runs/");
        String run = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        List<Long> made = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            long seen = made.isEmpty() ? 0 : made.get(made.size() - 1);
            awaitMoreThan(officer, run, seen);
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(200));
            server.kill();
            server = BuiltServer.ready(port, data, DEMO);
            made.add(made(officer, run));
        }
        awaitMoreThan(officer, run, PEOPLE - 1);
        assertThat(officer.page(run).text()).contains("終了");
        server.close();
        List<Integer> numbers = UnderLoad.column(
                        data,
                        "select c.number from certificate_run_line l join certificate c on c.id = l.certificate_id"
                                + " order by l.position")
                .stream()
                .map(Integer::valueOf)
                .filter(number -> number > before)
                .toList();
        System.out.printf("bulk issue of %d, killed %d times at %s made%n", PEOPLE, KILLS, made);
        assertThat(made).allMatch(count -> count < PEOPLE, "killed before it was done");
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(before + 1, before + PEOPLE)
                        .boxed()
                        .toList());
        assertThat(UnderLoad.column(data, "select count(*) from certificate where standing_for >= 1000000000"))
                .containsExactly(Integer.toString(PEOPLE));
        assertEachFileIsWhole();
    }

    private static void assertEachFileIsWhole() throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("tsunagi"));
                Statement statement = database.createStatement();
                ResultSet files = statement.executeQuery("select i.document, i.sha256 from certificate_issue i"
                        + " join certificate c on c.id = i.certificate_id where c.standing_for >= 1000000000")) {
            int whole = 0;
            while (files.next()) {
                assertThat(DigestUtils.sha256Hex(files.getBytes(1))).isEqualTo(files.getString(2));
                whole++;
            }
            assertThat(whole).isEqualTo(PEOPLE);
        }
    }

    private static void awaitMoreThan(Visitor officer, String run, long count) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (made(officer, run) <= count) {
            assertThat(System.nanoTime()).as("the job goes on").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static long made(Visitor officer, String run) throws Exception {
        String count =
                officer.page(run).select("dt:contains(作成した人数) + dd").first().text();
        return Long.parseLong(count.replaceAll("\\D", ""));
    }

    private static String first(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    /** So many copies of a row, each with a key of its own and what must differ. */
    private static void copy(
            Connection database, String table, String original, String key, Map<String, String> changed)
            throws SQLException {
        String columns = first(
                database,
                "select listagg(lower(column_name), ',') within group (order by ordinal_position)"
                        + " from information_schema.columns where lower(table_name) = '" + table + "'");
        String values = List.of(columns.split(",")).stream()
                .map(column -> column.equals("id") ? key : changed.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("insert into " + table + " (" + columns + ") select " + values + " from " + table
                    + " t, system_range(1, " + PEOPLE + ") n where t.id = " + original);
        }
    }
}
