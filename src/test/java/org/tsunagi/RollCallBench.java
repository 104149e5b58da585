package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagi.Visitor.Filled;

/**
 * A thousand single marks, each a press of its own over HTTP with its change record, on PostgreSQL that writes to the disk: by eight
 * officers on five days, and by one on one day. Beside it the plain way: the same two rows by JDBC and a commit for each mark.
 * Then everyone of a day in one act. The people run on the same machine.
 */
class RollCallBench {
    private static final int MARKS = 1000;
    private static final int OFFICERS = 8;
    private static final int DAYS = 5;
    private static final int LESSONS = 6;
    /** No id of the sample comes near. */
    private static final int OURS = 1_000_000;

    private static final int WARMING = Integer.getInteger("bench.warming", 4);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final double MOST_SECONDS = 3;

    @TempDir
    private Path folder;

    /** A person at a lesson of a day. */
    private record Expected(long day, long lesson, long trainee) {
        static Expected of(String row) {
            String[] ids = row.split(" ");
            return new Expected(Long.parseLong(ids[0]), Long.parseLong(ids[1]), Long.parseLong(ids[2]));
        }

        Filled press(String token) {
            return new Filled(
                    "/days/" + day + "/attendance/" + trainee + "/line",
                    "csrf-token=" + token + "&mark=PRESENT&lesson=" + lesson);
        }
    }

    @Test
    void aThousandMarksAreDurableWithinThreeSeconds() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            Stored stored = new Stored("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
            List<String> options = new ArrayList<>(BuiltServer.BOUNDED);
            options.addAll(TwoNodes.onPostgres(stored.url()));
            options.add("-Dtsunagi.demo=true");
            options.add("-Dtsunagi.keys.csrf=only-for-tests-0123456789-0123456789");
            options.add("-Dtsunagi.keys.link=only-for-tests-9876543210-9876543210");
            try (BuiltServer node = BuiltServer.node(FreePort.one(), folder, options)) {
                node.awaitReady();
                measure(stored, node);
            }
        }
    }

    private static void measure(Stored stored, BuiltServer node) throws Exception {
        plan(stored);
        List<Expected> several = severalDays(stored);
        List<Expected> day = dayOf(stored, OURS + 1);
        List<Expected> one = day.subList(0, MARKS);
        List<Visitor> officers = new ArrayList<>();
        for (int i = 0; i < OFFICERS; i++) {
            Visitor officer = new Visitor(node.address());
            officer.signIn("officer", DemoProfile.PASSWORD);
            officers.add(officer);
        }
        for (int i = 0; i < WARMING; i++) {
            press(stored, officers, several);
            press(stored, officers.subList(0, 1), one);
        }
        double[] plain = new double[ROUNDS];
        double[] byEight = new double[ROUNDS];
        double[] byOne = new double[ROUNDS];
        double[] rest = new double[ROUNDS];
        double[] restPlain = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            plain[i] = plain(stored, several);
            byEight[i] = press(stored, officers, several);
            byOne[i] = press(stored, officers.subList(0, 1), one);
            restPlain[i] = plain(stored, day);
            rest[i] = markRest(stored, officers.get(0), day);
        }
        System.out.printf("%d single marks, median of %d rounds:%n", MARKS, ROUNDS);
        print("plain, JDBC with a commit for each", plain, plain);
        print(OFFICERS + " officers on " + DAYS + " days, over HTTP", byEight, plain);
        print("one officer on one day, over HTTP", byOne, plain);
        System.out.printf("%d marks of a day:%n", day.size());
        print("plain, JDBC with a commit for each", restPlain, restPlain);
        print("in one act, over HTTP", rest, restPlain);
        press(stored, officers, several);
        node.kill();
        assertThat(stored.count("attendance")).isEqualTo(MARKS);
        assertThat(stored.count("attendance_change")).isEqualTo(MARKS);
        assertThat(median(byEight)).as("seconds").isLessThan(MOST_SECONDS);
        assertThat(median(byOne)).as("seconds").isLessThan(MOST_SECONDS);
    }

    private static void print(String what, double[] seconds, double[] plain) {
        System.out.printf(
                "    %-42s %6.2f s (%s), %5.2f of the plain way%n",
                what,
                median(seconds),
                Arrays.stream(seconds).mapToObj(one -> "%.2f".formatted(one)).toList(),
                median(seconds) / median(plain));
    }

    private static double median(double[] seconds) {
        return Arrays.stream(seconds).sorted().toArray()[seconds.length / 2];
    }

    /** Each officer presses every eighth, one after the other; returns the seconds until the last answer. */
    private static double press(Stored stored, List<Visitor> officers, List<Expected> marks) throws Exception {
        clear(stored);
        List<String> tokens = new ArrayList<>();
        for (Visitor officer : officers) {
            tokens.add(token(officer, marks.get(0).day()));
        }
        List<Callable<Void>> each = IntStream.range(0, officers.size())
                .mapToObj(o -> (Callable<Void>) () -> {
                    for (int i = o; i < marks.size(); i += officers.size()) {
                        int status = officers.get(o)
                                .send(marks.get(i).press(tokens.get(o)))
                                .statusCode();
                        if (status != 200) {
                            throw new AssertionError(marks.get(i) + " answered " + status);
                        }
                    }
                    return null;
                })
                .toList();
        ExecutorService hands = Executors.newFixedThreadPool(officers.size());
        long begun = System.nanoTime();
        for (Future<Void> done : hands.invokeAll(each)) {
            done.get();
        }
        double seconds = since(begun);
        hands.shutdown();
        assertThat(stored.count("attendance_change")).isEqualTo(marks.size());
        return seconds;
    }

    private static double markRest(Stored stored, Visitor officer, List<Expected> day) throws Exception {
        clear(stored);
        String page = "/days/" + day.get(0).day() + "/attendance";
        Filled form = Visitor.fill(officer.page(page), "form#rest", Map.of());
        long begun = System.nanoTime();
        Visitor.require(officer.send(form), page);
        double seconds = since(begun);
        assertThat(stored.count("attendance_change")).isEqualTo(day.size());
        return seconds;
    }

    /** What any program would do that keeps a mark and its change: two rows, and a commit. */
    private static double plain(Stored stored, List<Expected> marks) throws SQLException {
        clear(stored);
        try (Connection connection = DriverManager.getConnection(stored.url(), "postgres", "postgres");
                PreparedStatement mark = connection.prepareStatement(
                        "insert into attendance (id, version, trainee_id, lesson_id, mark, minutes_missed)"
                                + " values (?, 0, ?, ?, 'PRESENT', 0)");
                PreparedStatement change = connection.prepareStatement(
                        "insert into attendance_change (id, version, trainee_id, lesson_id, to_mark, to_minutes_missed,"
                                + " changed_at, changed_by, changed_by_name) values (?, 0, ?, ?, 'PRESENT', 0, ?, 1, '見本 花子')")) {
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            for (int i = 0; i < marks.size(); i++) {
                mark.setLong(1, -1 - i);
                mark.setLong(2, marks.get(i).trainee());
                mark.setLong(3, marks.get(i).lesson());
                mark.executeUpdate();
                change.setLong(1, -1 - i);
                change.setLong(2, marks.get(i).trainee());
                change.setLong(3, marks.get(i).lesson());
                change.setTimestamp(4, Timestamp.from(Instant.now()));
                change.executeUpdate();
                connection.commit();
            }
            return since(begun);
        }
    }

    private static void clear(Stored stored) throws SQLException {
        stored.change("delete from attendance", "delete from attendance_change", "delete from roll_call");
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String token(Visitor officer, long day) throws IOException, InterruptedException {
        return officer.page("/days/" + day + "/attendance")
                .select("input[name=csrf-token]")
                .val();
    }

    /** As many of each of the five days, one after the other: officers at several days do not wait for one another. */
    private static List<Expected> severalDays(Stored stored) throws SQLException {
        List<List<Expected>> days = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            days.add(dayOf(stored, OURS + day));
        }
        return IntStream.range(0, MARKS)
                .mapToObj(i -> days.get(i % DAYS).get(i / DAYS))
                .toList();
    }

    /** Five days for everyone of the first shared day's courses, each of six lessons. */
    private static void plan(Stored stored) throws SQLException {
        for (int day = 1; day <= DAYS; day++) {
            stored.change("""
                    insert into session_day (id, version, session_id, held_on)
                    select %d, 0, session_id, held_on + %d from session_day order by id limit 1""".formatted(OURS + day, 20 + day));
            for (int lesson = 1; lesson <= LESSONS; lesson++) {
                stored.change("""
                        insert into lesson (id, version, day_id, subject_id, starts_at, ends_at, slot, lecturer)
                        select %d, 0, %d, subject_id, time '0%d:00', time '0%d:50', time '0%d:00', lecturer from lesson
                        order by id limit 1""".formatted(OURS + 10 * day + lesson, OURS + day, lesson, lesson, lesson));
            }
        }
    }

    private static List<Expected> dayOf(Stored stored, long day) throws SQLException {
        return stored
                .column("select distinct day_id || ' ' || lesson_id || ' ' || trainee_id from expected_lesson"
                        + " where day_id = " + day + " order by 1")
                .stream()
                .map(Expected::of)
                .toList();
    }
}
