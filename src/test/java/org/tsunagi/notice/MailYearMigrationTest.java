package org.tsunagi.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagi.Database;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;

/** What twenty years of mails come to by the migration that gives them their year, on each database. */
class MailYearMigrationTest {
    private static final String USER = Database.isPostgres() ? "postgres" : "sa";
    private static final String LINES = "select id, recipient, answer from mail where ";
    private static final String LIKE_BEFORE =
            "insert into mail (id, version, batch_id, recipient, address, subject, text, state, tries, due_at, answer) ";
    private static final String FIRST = " fetch first 50 rows only";
    /** The texts are those of the queries in {@link Mails}, as the log shows them. */
    private static final List<String> QUERIES = List.of(
            LINES + "fiscal_year = 2019 order by fiscal_year desc, id desc" + FIRST,
            LINES + "fiscal_year = 2019 and state = 'FAILED' order by fiscal_year desc, id desc" + FIRST,
            LINES + "fiscal_year = 2019 and state = 'SENT' order by fiscal_year desc, id desc" + FIRST,
            LINES + "batch_id = 2019 order by id desc" + FIRST,
            "select state, count(id) from mail where fiscal_year = 2019 group by state",
            "select state, count(id) from mail where batch_id = 2019 group by state",
            "select b.id, b.title, count(m.id) from mail m join mail_batch b on b.id = m.batch_id where m.fiscal_year = 2019"
                    + " and m.state = 'FAILED' group by b.id, b.title order by b.id desc fetch first 50 rows only",
            "select fiscal_year, state, count(id), max(coalesce(ended_at, due_at)) from mail"
                    + " where state in ('WAITING', 'FAILED', 'UNCERTAIN', 'BOUNCED') group by fiscal_year, state");

    private static final int YEARS = 20;
    private static final int A_YEAR = 1_000;

    @TempDir
    private Path folder;

    private String url;

    @BeforeEach
    void thereIsADatabase() {
        url = Database.isPostgres() ? Database.freshOnPostgres() : "jdbc:h2:file:" + folder.resolve("mails");
    }

    @Test
    void aMailWrittenBeforeGetsTheYearOfItsMomentInJapan() throws SQLException {
        to("19");
        batch(1, "2019-03-31 14:59:59+00");
        batch(2, "2019-03-31 15:00:00+00");
        batch(3, "2020-03-31 23:59:59+09");
        batch(4, "2020-05-31 12:00:00+09");
        batch(5, "2019-12-31 23:00:00+00");
        run(LIKE_BEFORE
                + "select id, 0, id, '方', 'a@example.jp', '件名', '本文', 'WAITING', 0, posted_at, '' from mail_batch");
        to("22");
        // as a node of the version before goes on writing
        run(LIKE_BEFORE + "values (9, 0, 1, '方', 'a@example.jp', '件名', '本文', 'WAITING', 0, current_timestamp, '')");
        assertThat(rows("select fiscal_year from mail where id = 9"))
                .containsExactly(Integer.toString(
                        FiscalYear.of(LocalDate.now(OfficeClock.ZONE)).year()));
        assertThat(rows("select fiscal_year from mail where id < 9 order by id"))
                .containsExactly("2018", "2019", "2019", "2020", "2019");
    }

    /** H2 asked the connection by which the table was made. */
    @Test
    void aMailIsWrittenAlthoughTheConnectionThatMadeItsTableIsClosed() throws SQLException {
        try (Connection open = DriverManager.getConnection(url, USER, USER)) {
            to("22");
            batch(1, "2019-06-01 12:00:00+09");
            run(LIKE_BEFORE + "values (1, 0, 1, '方', 'a@example.jp', '件名', '本文', 'WAITING', 0, current_timestamp, '')");
            assertThat(open.isValid(1)).isTrue();
        }
        assertThatThrownBy(() -> run("update mail set state = 'SENT'")).hasMessageContaining("violat");
        assertThatThrownBy(() -> run("update mail set ended_at = due_at")).hasMessageContaining("violat");
        run("update mail set state = 'SENT', ended_at = due_at");
    }

    @Test
    void ofTwentyYearsEachListReadsItsOwnByAnIndex() throws SQLException {
        to("22");
        for (int year = 2007; year < 2007 + YEARS; year++) {
            batch(year, year + "-06-01 12:00:00+09");
            run(
                    "insert into mail (id, version, batch_id, fiscal_year, recipient, address, subject, text, state, tries, due_at,"
                            + " ended_at, answer) select " + year + " * 10000 + x, 0, " + year + ", " + year
                            + ", '方', 'a@example.jp', '件名', '本文', case when mod(x, 200) = 0 then 'FAILED' else 'SENT' end, 1,"
                            + " current_timestamp, current_timestamp, '' from "
                            + (Database.isPostgres()
                                    ? "generate_series(1, " + A_YEAR + ") x"
                                    : "system_range(1, " + A_YEAR + ")"));
        }
        run("analyze");
        for (String query : QUERIES) {
            String plan = String.join("\n", rows("explain " + query)).toLowerCase(Locale.ROOT);
            assertThat(plan)
                    .as(query)
                    .containsPattern("mail_year|mail_year_state|mail_batch_state|mail_due|mail_batch_index")
                    .doesNotContain("seq scan on mail ", "mail_pkey", "mail.tablescan", "primary_key_3");
        }
    }

    private void batch(int id, String posted) throws SQLException {
        run("insert into mail_batch (id, version, title, place, submission_key, posted_at, posted_by, posted_by_name)"
                + " values (" + id + ", 0, '知らせ', '/', 'key" + id + "', timestamp with time zone '" + posted
                + "', 1, '担当')");
    }

    private void to(String version) {
        Flyway.configure()
                .dataSource(url, USER, USER)
                .locations("db/migration", "db/dialect/" + (Database.isPostgres() ? "postgresql" : "h2"))
                .failOnMissingLocations(false)
                .target(version)
                .load()
                .migrate();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
