package org.tsunagi;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.Enrollment;

/** A thousand people on one course, made cheaply: one is enrolled, the others are copies of the rows behind. */
@ApplicationScoped
public class Crowd {
    public static final int PEOPLE = 1000;

    private static final String DIGITS = "(values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))";
    private static final String NUMBERS = "(select 100 * a.x + 10 * b.x + c.x as n from " + DIGITS + " as a (x), "
            + DIGITS + " as b (x), " + DIGITS + " as c (x)) z";

    private final Cast cast;
    private final RollCallCast rollCalls;
    private final EntityManager stored;

    Crowd(Cast cast, RollCallCast rollCalls, EntityManager stored) {
        this.cast = cast;
        this.rollCalls = rollCalls;
        this.stored = stored;
    }

    /** A course with {@link #PEOPLE} people called 「多人数 n号」 besides the first, 「多人数 一」. */
    public long course() {
        long course = cast.course(Route.DIRECT, PEOPLE);
        copy(rollCalls.enroll(course, "多人数 一 タニンズウ イチ").get(0), 1_000_000_000L + course * 10_000L);
        return course;
    }

    /** {@link #PEOPLE} nominations of 汐見市 for this call; the last in rank. */
    public long nominated(long call) {
        return nominated(call, Cast.SHIOMI, LocalDate.of(1980, 3, 4), 0);
    }

    /** The same and as many of 波音市, nobody of whom is anybody of 汐見市. */
    public void nominatedByTwo(long call) {
        nominated(call);
        nominated(call, Cast.NAMIOTO, LocalDate.of(1960, 3, 4), PEOPLE);
        // what PostgreSQL does by itself within a minute: until then it plans for an empty table, and looks for near
        // matches for minutes
        QuarkusTransaction.requiringNew()
                .run(() -> stored.createNativeQuery("analyze").executeUpdate());
    }

    private long nominated(long call, String body, LocalDate born, int from) {
        long first = cast.nominated(body, call, 1, cast.person("多人数", "一", "タニンズウ", "イチ", born));
        long base = 1_000_000_000L + call * 10_000L + from;
        QuarkusTransaction.requiringNew().run(() -> copyApplication(first, base + " + n", "n + 1"));
        return base + PEOPLE - 1;
    }

    @Transactional
    void copy(Enrollment one, long base) {
        String key = base + " + n";
        Map<String, String> names = Map.of("given_name", "'' || n || '号'", "search_key", "'多人数' || n || '号'");
        Map<String, String> people = new HashMap<>(names);
        people.put("birth_date", "t.birth_date + " + base / 10_000 % 3_000); // nobody of another crowd
        copy("trainee", one.trainee().id(), key, people);
        copyApplication(one.applicationId(), key, "n + 1000");
        copy(
                "enrollment",
                one.id(),
                key,
                Map.of(
                        "trainee_id",
                        key,
                        "application_id",
                        key,
                        "number",
                        "n + 1",
                        "seat",
                        "n + 1",
                        "given_name",
                        "'' || n || '号'"));
    }

    private void copyApplication(long original, String key, String rank) {
        copy(
                "application",
                original,
                key,
                Map.of(
                        "given_name",
                        "'' || n || '号'",
                        "name_key",
                        "'多人数' || n || '号'",
                        "kana_key",
                        "''",
                        "birth_date",
                        "t.birth_date - n",
                        "standing_rank",
                        rank,
                        "submission_key",
                        "'crowd-' || (" + key + ")"));
        stored.createNativeQuery("insert into application_word (application_id, word) select " + key
                        + ", w.word from application_word w, " + NUMBERS
                        + " where n > 0 and w.application_id = " + original)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private void copy(String table, long original, String key, Map<String, String> changed) {
        List<String> columns = stored.createNativeQuery(
                        "select lower(column_name) from information_schema.columns where lower(table_name) = '" + table
                                + "' order by ordinal_position",
                        String.class)
                .getResultList();
        stored.createNativeQuery("insert into " + table + " (" + String.join(", ", columns) + ") select "
                        + columns.stream()
                                .map(column -> column.equals("id") ? key : changed.getOrDefault(column, "t." + column))
                                .collect(Collectors.joining(", "))
                        + " from " + table + " t, " + NUMBERS + " where n > 0 and t.id = " + original)
                .executeUpdate();
    }
}
