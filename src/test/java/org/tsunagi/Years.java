package org.tsunagi;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tsunagi.intake.ReceiptNumber;

/**
 * Grows the sample prefecture in an H2 file by whole years, by set-based statements: each row is a copy of a row of the
 * sample's FY2019 with its keys, names and dates changed, so a new column seldom needs a change here.
 *
 * <p>Keys tell what they belong to: {@code year * 1,000,000 + n}, where n counts courses, people or lessons of the year.
 */
final class Years implements AutoCloseable {
    static final int COURSES = 50;
    static final int PEOPLE_OF_A_COURSE = 200;
    private static final int PEOPLE = COURSES * PEOPLE_OF_A_COURSE;
    private static final int LESSONS = 4;
    private static final int EMPLOYERS = 997;
    private static final int SAMPLE_YEAR = 2019;

    private static final String FAMILY = "substring('佐鈴高田伊渡山中小加吉木松井林清斎森池橋阿石前藤岡長近坂福西太岩原島村柳', 1 + mod(n * 7 + y, 36), 1)"
            + " || substring('藤木橋中東辺本村林田口野', 1 + mod(n, 12), 1)";
    private static final String GIVEN = "substring('花太健美陽直和恵千真由幸', 1 + mod(n / 12, 12), 1)"
            + " || substring('子郎一美介樹彦香代里', 1 + mod(n / 144, 10), 1)";

    private static final String KANA = "'カナ' || mod(n + y, 97) || 'ヨミ' || mod(n + y, 89)";

    private static final String DIRECT_CALL = "call where course_id in (select id from course where route = 'DIRECT')";

    private final Connection connection;

    Years(Path data) throws SQLException {
        connection = DriverManager.getConnection(
                "jdbc:h2:file:" + data.resolve("tsunagi") + ";IFEXISTS=TRUE;CACHE_SIZE=262144");
        run("set referential_integrity false"); // halves the time; what is made refers to what is made
        run("create local temporary table numbers (n integer primary key)");
        run("insert into numbers select x from system_range(0, " + PEOPLE * LESSONS + ")");
        workplaces();
        for (int c = 0; c < COURSES; c++) {
            copy(
                    "program",
                    "select min(id) from program",
                    1,
                    SAMPLE_YEAR,
                    Map.of(
                            "id", Integer.toString(1_000_000 + c),
                            "code", "'many-" + c + "'",
                            "title", "'多い研修その" + c + "'",
                            "short_title", "'多" + c + "'",
                            "number_format", "'{年度}多" + c + "第{番号}号'",
                            "sort_order", Integer.toString(1000 + c)));
        }
    }

    /** The employers, in whatever year their people come. */
    private void workplaces() throws SQLException {
        String employers = " from numbers where n < " + EMPLOYERS;
        run("insert into workplace (id, version, folded) select 1000000 + n, 0, '事業所' || n" + employers);
        for (int from = 1; from <= "事業所".length() + 1; from++) {
            run("insert into workplace_word (workplace_id, word) select 1000000 + n, substring('事業所' || n, " + from
                    + ")" + employers);
        }
    }

    /** Adds a fiscal year with {@link #COURSES} courses from the plan to the certificates and surveys. */
    Years add(int year) throws SQLException {
        plan(year);
        intake(year);
        aroundIntake(year);
        seats(year);
        attendance(year);
        completion(year);
        survey(year);
        notices(year);
        return this;
    }

    /** What stands in the braces of a route: made records of this year, and the sample's own where years do not matter. */
    Map<String, String> fixtures(int year) throws SQLException {
        Map<String, String> fixtures = new TreeMap<>();
        long base = year * 1_000_000L;
        for (String plan : List.of(
                "courses",
                "calls",
                "days",
                "surveys",
                "questions",
                "subjects",
                "sessions",
                "lessons",
                "approvals",
                "requests",
                "files",
                "packs",
                "forecasts",
                "extensions",
                "matches",
                "contacts")) {
            fixtures.put(plan, Long.toString(base + 1));
        }
        // someone of that course
        for (String person : List.of(
                "applications",
                "attendance",
                "people",
                "enrollments",
                "completions",
                "certificates",
                "links",
                "survey-reply",
                "changes",
                "pieces")) {
            fixtures.put(person, Long.toString(base + PEOPLE_OF_A_COURSE + 1));
        }
        fixtures.put("by-receipt", new ReceiptNumber(Long.parseLong(fixtures.get("applications"))).toString());
        fixtures.put("reports", Integer.toString(year));
        fixtures.put("dues", "no-such-due");
        fixtures.put("notices", "trainees");
        fixtures.put("for", "trainees");
        fixtures.put("trainees", fixtures.get("courses"));
        fixtures.put("mails", fixtures.get("people"));
        fixtures.put("batches", fixtures.get("courses"));
        fixtures.put("jobs", Long.toString(base));
        fixtures.put("wordings", Long.toString(base));
        fixtures.put("browsers", "0");
        fixtures.put("imports", "0");
        fixtures.put("entries", "0");
        for (String link : List.of("setup", "access", "s", "a")) {
            fixtures.put(link, "no-such-token");
        }
        for (String[] own : new String[][] {
            {"programs", "program"},
            {"municipalities", "municipality"},
            {"regions", "region"},
            {"bodies", "nominating_body"},
            {"professions", "profession"},
            {"accounts", "app_user"},
            {"excerpts", "excerpt"},
            {"aims", "aim"},
            {"apply", DIRECT_CALL},
            {"receipts", DIRECT_CALL},
            {"posters", DIRECT_CALL},
            {"my-application", "application where body_id is null"}
        }) {
            try (Statement ask = connection.createStatement();
                    ResultSet first = ask.executeQuery("select min(id) from " + own[1])) {
                first.next();
                fixtures.put(own[0], first.getString(1));
            }
        }
        return fixtures;
    }

    private void plan(int year) throws SQLException {
        copy(
                "course",
                "select min(id) from course where fiscal_year = 2019",
                COURSES,
                year,
                Map.of("program_id", "1000000 + n", "seats", "200"));
        copy(
                "subject",
                "select min(id) from subject where fiscal_year = 2019",
                LESSONS,
                year,
                Map.of("title", "'科目' || n", "continues_id", "null", "sort_order", "n"));
        copy(
                "curriculum_item",
                "select min(id) from curriculum_item",
                COURSES * LESSONS,
                year,
                Map.of("course_id", "b + n / 4", "subject_id", "b + mod(n, 4)"));
        copy("training_session", "select min(id) from training_session", COURSES, year, Map.of("title", "'日程' || n"));
        run(
                "insert into training_session_course (training_session_id, course_id) select b + n, b + n from",
                COURSES,
                year);
        copy(
                "session_day",
                "select min(id) from session_day",
                COURSES,
                year,
                Map.of(
                        "session_id",
                        "b + n",
                        "held_on",
                        "dateadd('DAY', n, dateadd('YEAR', y - 2019, date '2019-10-01'))"));
        copy(
                "lesson",
                "select min(id) from lesson",
                COURSES * LESSONS,
                year,
                Map.of(
                        "day_id",
                        "b + n / 4",
                        "subject_id",
                        "b + mod(n, 4)",
                        "starts_at",
                        "dateadd('HOUR', mod(n, 4), time '09:00:00')",
                        "slot",
                        "dateadd('HOUR', mod(n, 4), time '09:00:00')",
                        "ends_at",
                        "dateadd('HOUR', mod(n, 4), time '09:50:00')"));
        copy("roll_call", "select min(id) from roll_call", COURSES, year, Map.of("day_id", "b + n"));
        copy("approval", "select min(id) from approval", COURSES, year, Map.of());
        copy(
                "call",
                "select min(id) from call where course_id in (select id from course where fiscal_year = 2019)",
                COURSES,
                year,
                Map.of("course_id", "b + n"));
        copy(
                "selection",
                "select min(id) from selection",
                COURSES,
                year,
                Map.of("course_id", "b + n", "approval_id", "b + n"));
    }

    private void intake(int year) throws SQLException {
        Map<String, String> person = new TreeMap<>(names());
        person.put("birth_date", "dateadd('DAY', n, date '1960-01-01')");
        copy("trainee", "select min(id) from trainee", PEOPLE, year, person);
        String body =
                "(select min(id) from nominating_body) + mod(n, (select count(*) from nominating_body where municipality_id is not null))";
        Map<String, String> application = new TreeMap<>(person);
        application.putAll(Map.of(
                "call_id",
                "b + n / 200",
                "course_id",
                "b + n / 200",
                "state",
                "'DECIDED'",
                "standing_rank",
                "n + 1",
                "body_id",
                body,
                "employer",
                "'事業所' || mod(n, 997)",
                "workplace_id",
                "1000000 + mod(n, 997)"));
        copy("application", sampleApplication(), PEOPLE, year, application);
        run(
                "insert into application_profession (application_id, profession_id) select b + n, (select min(id) from profession) from",
                PEOPLE,
                year);
        copy(
                "application_change",
                "select min(id) from application_change",
                PEOPLE,
                year,
                Map.of("application_id", "b + n"));
        copy(
                "selection_outcome",
                "select min(id) from selection_outcome where result = 'SELECTED' or result = 'ACCEPTED' or result = 'SEATED'",
                PEOPLE,
                year,
                Map.of("selection_id", "b + n / 200", "application_id", "b + n"));
        Map<String, String> enrollment = new TreeMap<>(names());
        enrollment.putAll(Map.of(
                "course_id",
                "b + n / 200",
                "trainee_id",
                "b + n",
                "number",
                "1 + mod(n, 200)",
                "seat",
                "1 + mod(n, 200)",
                "application_id",
                "b + n",
                "body_id",
                body,
                "employer",
                "'事業所' || mod(n, 997)"));
        copy("enrollment", "select min(id) from enrollment where cancelled_at is null", PEOPLE, year, enrollment);
        words("application", FAMILY + " || " + GIVEN, PEOPLE, year);
        words("application", GIVEN, PEOPLE, year);
        words("application", KANA, PEOPLE, year);
        words("application", "'ヨミ' || mod(n + y, 89)", PEOPLE, year);
        run(
                "insert into enrollment_profession (enrollment_id, profession_id) select b + n, (select min(id) from profession) from",
                PEOPLE,
                year);
    }

    /** What surrounds the nominations: evidence of everyone, changes of each tenth, what bodies said of themselves and expected. */
    private void aroundIntake(int year) throws SQLException {
        int bodies = 77;
        String body = "(select min(id) from nominating_body) + mod(n, 77)";
        String course = "b + n / 77";
        add(
                "evidence_request",
                COURSES,
                year,
                Map.of(
                        "call_id",
                        "b + n",
                        "kind",
                        "'CERTIFICATE'",
                        "name",
                        "'修了証の写し'",
                        "means",
                        "'EITHER'",
                        "required",
                        "true",
                        "hint",
                        "'見本'"));
        add(
                "evidence_piece",
                PEOPLE,
                year,
                with(
                        with(by("arrived"), by("looked")),
                        Map.of(
                                "request_id",
                                "b + n / 200",
                                "application_id",
                                "b + n",
                                "state",
                                "'ACCEPTED'",
                                "current_piece",
                                "true",
                                "kind",
                                "'PDF'",
                                "size",
                                "4")));
        add("evidence_file", PEOPLE, year, Map.of("piece_id", "b + n", "content", "X'25504446'"));
        add(
                "change_request",
                PEOPLE / 10,
                year,
                with(
                        with(by("asked"), by("answered")),
                        Map.of(
                                "application_id",
                                "b + n",
                                "kind",
                                "'CANCELLATION'",
                                "state",
                                "case when mod(n, 2) = 0 then 'REFUSED' else 'TAKEN_BACK' end",
                                "reason",
                                "'業務の都合'",
                                "answer",
                                "''",
                                "for_body",
                                "false")));
        add(
                "call_extension",
                COURSES,
                year,
                with(by("given"), Map.of("call_id", "b + n", "body_id", body, "closes_at", at(), "reason", "'見本'")));
        add(
                "none_to_nominate",
                COURSES * bodies,
                year,
                with(by("said"), Map.of("call_id", course, "body_id", body, "for_body", "false")));
        add(
                "outside_scope",
                COURSES,
                year,
                with(
                        by("put"),
                        Map.of(
                                "call_id",
                                "b + n",
                                "body_id",
                                "(select max(id) from nominating_body)",
                                "reason",
                                "'見本'")));
        add(
                "recommendation",
                COURSES * bodies,
                year,
                with(
                        by("written"),
                        Map.of(
                                "call_id",
                                course,
                                "body_id",
                                body,
                                "number",
                                "'第' || n || '号'",
                                "dated_on",
                                "cast(" + at() + " as date)",
                                "head",
                                "'市長'")));
        add(
                "body_contact",
                bodies,
                year,
                with(
                        by("told"),
                        Map.of(
                                "body_id",
                                body,
                                "fiscal_year",
                                "y",
                                "account_id",
                                "n",
                                "section",
                                "'福祉課'",
                                "name",
                                "'見本 花子'",
                                "telephone",
                                "'099-000-0000'",
                                "mail_address",
                                "''")));
        add(
                "forecast",
                COURSES,
                year,
                Map.of(
                        "course_id",
                        "b + n",
                        "opens_at",
                        at(),
                        "closes_at",
                        "dateadd('DAY', 5, " + at() + ")",
                        "note",
                        "''"));
        add(
                "forecast_reply",
                COURSES * bodies,
                year,
                with(
                        by("replied"),
                        Map.of(
                                "forecast_id",
                                course,
                                "body_id",
                                body,
                                "expected",
                                "mod(n, 4)",
                                "remark",
                                "''",
                                "for_body",
                                "false")));
    }

    /** What leads to seats and to one record a person: rules, packs of drafts, matches that were answered. */
    private void seats(int year) throws SQLException {
        add(
                "selection_rule",
                COURSES,
                year,
                with(
                        by("written"),
                        Map.of(
                                "course_id",
                                "b + n",
                                "all_days",
                                "false",
                                "body_order",
                                "'ARRIVAL'",
                                "seed",
                                "''",
                                "by_class",
                                "false")));
        add(
                "pack",
                COURSES,
                year,
                with(
                        by("made"),
                        Map.of(
                                "kind",
                                "'selection'",
                                "subject",
                                "b + n",
                                "file_name",
                                "'伺い.zip'",
                                "seen",
                                "repeat('0', 64)",
                                "sha256",
                                "repeat('0', 64)",
                                "size",
                                "4",
                                "content",
                                "X'25504446'")));
        run(
                "insert into pack_line (pack_id, place, about, who, result) select b + n / 200, mod(n, 200), b + n, '見本', '受講決定'"
                        + " from",
                PEOPLE,
                year);
        add(
                "trainee_match",
                PEOPLE / 10,
                year,
                with(
                        by("answered"),
                        Map.of(
                                "enrollment_id",
                                "b + n",
                                "known_id",
                                "b + n + 1",
                                "exact",
                                "false",
                                "answer",
                                "'OTHER'")));
        add(
                "identity_change",
                PEOPLE / 100,
                year,
                with(
                        by("done"),
                        Map.of(
                                "kind",
                                "'PARTED'",
                                "trainee_id",
                                "b + n",
                                "other_id",
                                "b + n + 1",
                                "words",
                                "'見本'",
                                "reason",
                                "'見本'")));
    }

    /** Who did what, and when of that year, in the columns of an act. */
    private static Map<String, String> by(String act) {
        return Map.of(act + "_by", "1", act + "_by_name", "'担当'", act + "_at", at());
    }

    private static String at() {
        return "cast(y || '-05-01 09:00:00+09' as timestamp with time zone)";
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(some);
        all.putAll(others);
        return all;
    }

    /** So many rows of a kind of which the sample has none; what is not named is empty. */
    private void add(String table, int rows, int year, Map<String, String> values) throws SQLException {
        Map<String, String> all = new TreeMap<>(Map.of("id", "b + n", "version", "0"));
        if (knows(table, "submission_key")) {
            all.put("submission_key", "cast(random_uuid() as varchar(36))");
        }
        all.putAll(values);
        run(
                "insert into " + table + " (" + String.join(", ", all.keySet()) + ") select "
                        + String.join(", ", all.values()) + " from",
                rows,
                year);
    }

    private boolean knows(String table, String column) throws SQLException {
        try (ResultSet found = connection
                .getMetaData()
                .getColumns(null, null, table.toUpperCase(Locale.ROOT), column.toUpperCase(Locale.ROOT))) {
            return found.next();
        }
    }

    private void attendance(int year) throws SQLException {
        copy(
                "attendance",
                "select min(id) from attendance where mark = 'PRESENT'",
                PEOPLE * LESSONS,
                year,
                Map.of("trainee_id", "b + n / 4", "lesson_id", "b + n / 800 * 4 + mod(n, 4)"));
    }

    private void completion(int year) throws SQLException {
        Map<String, String> completion = new TreeMap<>(names());
        completion.putAll(Map.of("enrollment_id", "b + n", "approval_id", "b + n / 200", "uncertified", "null"));
        copy("completion", "select min(id) from completion where outcome = 'COMPLETED'", PEOPLE, year, completion);
        run(
                "insert into completion_profession (completion_id, profession_id) select b + n, (select min(id) from profession) from",
                PEOPLE,
                year);
        copy(
                "number_series",
                "select min(id) from number_series",
                COURSES,
                year,
                Map.of("scope", "'many-' || n || '/' || y", "next_number", "201"));
        copy(
                "certificate",
                "select min(id) from certificate where state <> 'VOID'",
                PEOPLE,
                year,
                Map.of(
                        "completion_id",
                        "b + n",
                        "standing_for",
                        "b + n",
                        "series_id",
                        "b + n / 200",
                        "number",
                        "1 + mod(n, 200)",
                        "printed_number",
                        "y || '年度多' || n / 200 || '第' || (1 + mod(n, 200)) || '号'"));
        run("update certificate set state = 'HANDED_OVER', handed_over_on = issued_on where id >= " + year
                + "000000 and " + year + " < (select max(fiscal_year) from training_session where id < 1000000)");
        words("certificate", "y || '年度多' || n / 200 || '第' || (1 + mod(n, 200)) || '号'", PEOPLE, year);
        words("certificate", "'第' || (1 + mod(n, 200)) || '号'", PEOPLE, year);
        words("certificate", "(1 + mod(n, 200)) || '号'", PEOPLE, year);
        copy(
                "certificate_issue",
                "select min(id) from certificate_issue",
                PEOPLE,
                year,
                Map.of(
                        "certificate_id",
                        "b + n",
                        "name_as_printed",
                        FAMILY + " || ' ' || " + GIVEN,
                        "verification_code",
                        "'Y' || (b + n)",
                        "document",
                        "X'25504446'"));
    }

    private void survey(int year) throws SQLException {
        copy("survey", "select min(id) from survey", COURSES, year, Map.of("course_id", "b + n"));
        copy(
                "question",
                "select min(id) from question where kind <> 'WORDS'",
                COURSES,
                year,
                Map.of("survey_id", "b + n", "position", "1"));
        copy(
                "survey_invitation",
                "select min(id) from survey_invitation",
                PEOPLE,
                year,
                Map.of("survey_id", "b + n / 200", "enrollment_id", "b + n", "answered", "true"));
        copy(
                "answer",
                "select min(id) from answer where step is not null",
                PEOPLE,
                year,
                Map.of("reply_id", "b + n", "question_id", "b + n / 200", "step", "1 + mod(n, 5)"));
    }

    /** A mail to each person of each course, each a hundredth of which failed; the sample itself has written none. */
    private void notices(int year) throws SQLException {
        run(
                "insert into mail_batch (id, version, title, place, submission_key, posted_at, posted_by, posted_by_name)"
                        + " select b + n, 0, '多い研修のお知らせ' || n, '/courses/' || (b + n), cast(random_uuid() as varchar(36)),"
                        + " dateadd('DAY', n, cast(y || '-05-01 09:00:00+09' as timestamp with time zone)), 1, '担当' from",
                COURSES,
                year);
        run(
                "insert into mail (id, version, batch_id, fiscal_year, recipient, address, subject, text, state, tries, due_at,"
                        + " ended_at, answer) select b + n, 0, b + n / 200, y, " + FAMILY + " || ' ' || " + GIVEN
                        + ", 'person' || n || '@example.jp', '件名', repeat('本文の一行です。', 80),"
                        + " case when mod(n, 100) = 0 then 'FAILED' else 'SENT' end, 1, p.posted_at, p.posted_at, '' from"
                        + " mail_batch p,",
                PEOPLE,
                year,
                " and p.id = b + n / 200");
        run(
                "insert into notice_wording (id, version, purpose, name, subject, text, submission_key)"
                        + " select b + n, 0, 'trainees', 'ひな形' || y, '件名', '{氏名} 様', cast(random_uuid() as varchar(36)) from",
                1,
                year);
        run(
                "insert into job (id, version, kind, title, subject, asked_at, asked_by, asked_by_name, state, steps_done,"
                        + " steps, failures, due_at, ended_at) select b + n, 0, 'none', '処理', '', current_timestamp, 1, '担当',"
                        + " 'DONE', 1, 1, 0, current_timestamp, current_timestamp from",
                1,
                year);
    }

    private static Map<String, String> names() {
        return Map.of(
                "family_name",
                FAMILY,
                "given_name",
                GIVEN,
                "family_kana",
                "'カナ' || mod(n + y, 97)",
                "given_kana",
                "'ヨミ' || mod(n + y, 89)",
                "search_key",
                FAMILY + " || " + GIVEN + " || ' ' || " + KANA + " || ' 事業所' || mod(n, 997)",
                "name_key",
                FAMILY + " || " + GIVEN,
                "kana_key",
                KANA);
    }

    /** A word by which each record of the year is found, see {@link org.tsunagi.base.kernel.SearchWords}. */
    private void words(String table, String word, int rows, int year) throws SQLException {
        run("insert into " + table + "_word (" + table + "_id, word) select b + n, " + word + " from", rows, year);
    }

    private static String sampleApplication() {
        return "select min(application_id) from enrollment where cancelled_at is null and body_id is not null";
    }

    /** So many copies of a row; in the expressions n is the copy's number, y the year and b the first key of the year. */
    private void copy(String table, String original, int copies, int year, Map<String, String> changed)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement ask = connection.createStatement();
                ResultSet known = ask.executeQuery(
                        "select lower(column_name), data_type from information_schema.columns" + " where table_name = '"
                                + table.toUpperCase(Locale.ROOT) + "' order by ordinal_position")) {
            while (known.next()) {
                columns.add(known.getString(1));
                values.add(changed.getOrDefault(known.getString(1), usual(known.getString(1), known.getString(2))));
            }
        }
        run("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from " + table + " t, numbers, (select cast(" + year + " as integer) y, cast(" + year
                + "000000 as bigint) b) z where n < " + copies
                + " and t.id = (" + original + ")");
    }

    private static String usual(String column, String type) {
        return switch (column) {
            case "id" -> "b + n";
            case "version" -> "0";
            case "fiscal_year" -> "y";
            case "submission_key" -> "cast(random_uuid() as varchar(36))";
            default ->
                type.equals("DATE") || type.startsWith("TIMESTAMP")
                        ? "dateadd('YEAR', y - " + SAMPLE_YEAR + ", t." + column + ")"
                        : "t." + column;
        };
    }

    private void run(String insertFrom, int rows, int year) throws SQLException {
        run(insertFrom, rows, year, "");
    }

    private void run(String insertFrom, int rows, int year, String end) throws SQLException {
        run(insertFrom + " numbers, (select cast(" + year + " as integer) y, cast(" + year
                + "000000 as bigint) b) z where n < " + rows + end);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new SQLException("in " + sql, failed);
        }
    }

    @Override
    public void close() throws SQLException {
        run("set referential_integrity true");
        run("analyze");
        connection.close();
    }
}
