package org.tsunagi.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagi.Database;

/** What was issued before the migration to reissues stays as it is and is the original, on each database. */
class ReissueMigrationTest {
    private static final String USER = Database.isPostgres() ? "postgres" : "sa";
    private static final String NO_KEYS =
            Database.isPostgres() ? "set session_replication_role = replica" : "set referential_integrity false";

    /** As a node of the version before writes it. */
    private static final String ISSUE =
            "insert into certificate_issue (id, version, certificate_id, issued_on, issued_at, issued_by,"
                    + " issued_by_name, number_as_printed, remark, title, name_as_printed, birth_date_as_printed, body, date_as_printed,"
                    + " issuer_title, issuer_name, footnote, verification_code, sha256, document) values (%1$d, 3, %2$d, date '2019-11-01',"
                    + " current_timestamp, 7, '見本 花子', '第%1$d号', '', '修了証書', '葛󠄀城 さくら', '昭和55年4月2日生', '本文', '令和元年11月1日',"
                    + " '知事', '見本 一郎', '', 'CODE-%1$d', 'hash', %3$s)";

    private static final String BYTES = Database.isPostgres() ? "'\\x25504446'" : "X'25504446'";

    @TempDir
    private Path folder;

    private String url;

    @BeforeEach
    void thereIsADatabase() {
        url = Database.isPostgres()
                ? Database.freshOnPostgres()
                : "jdbc:h2:file:" + folder.resolve("certificates") + ";DB_CLOSE_DELAY=-1";
    }

    @Test
    void whatWasIssuedBeforeIsTheOriginalAndANodeOfTheVersionBeforeGoesOnWriting() throws SQLException {
        to("63");
        run(NO_KEYS, ISSUE.formatted(1, 10, BYTES));
        to("64");
        assertThat(one(
                        "select count(*) from certificate_issue where id = 1 and version = 3 and certificate_id = 10 and ordinal = 0"
                                + " and name_as_printed = '葛󠄀城 さくら' and issued_by_name = '見本 花子' and body = '本文' and pending is null"
                                + " and document = " + BYTES))
                .isEqualTo("1");
        run(NO_KEYS, ISSUE.formatted(2, 11, BYTES));
        assertThatThrownBy(() -> run(NO_KEYS, ISSUE.formatted(3, 11, BYTES))).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(NO_KEYS, "update certificate_issue set spoiled_reason = '汚れ' where id = 2"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(NO_KEYS, "update certificate_issue set ordinal = 1 where id = 2"))
                .isInstanceOf(SQLException.class);
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

    private void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String one(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
