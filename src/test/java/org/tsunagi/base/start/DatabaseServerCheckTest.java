package org.tsunagi.base.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a PostgreSQL server, learned from one that asks for passwords. */
class DatabaseServerCheckTest {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void aServerThatAsksForPasswords(@TempDir Path folder) throws IOException, SQLException {
        Path rules = Files.writeString(
                folder.resolve("hba.conf"), "host all postgres all trust\nhost all all all scram-sha-256\n");
        server = EmbeddedPostgres.builder()
                .setServerConfig("hba_file", rules.toString())
                .start();
        run("CREATE ROLE clerk LOGIN PASSWORD 'right'");
        run("CREATE DATABASE office OWNER clerk");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void anEmptyDatabaseIsAFirstStartOnlyWhereNothingHasBegun() {
        assertThatCode(check(url("office"), "right", false)::pass).doesNotThrowAnyException();
        assertRefused(check(url("office"), "right", true), "見つからないか、空です");
    }

    @Test
    void eachWayNotToBeReachedIsToldApart() {
        assertRefused(check(url("office"), "wrong", false), "利用者名かパスワードを受け付けません");
        assertRefused(check(url("nowhere"), "right", false), "この名前のデータベースがありません");
        assertRefused(check("jdbc:postgresql://no-such-host.invalid/office", "right", false), "サーバーの名前が見つかりません");
        assertRefused(check("jdbc:postgresql://localhost:1/office", "right", false), "サーバーに接続できません");
    }

    @Test
    void aReadOnlyServerIsRefused() throws SQLException {
        run("CREATE DATABASE standby OWNER clerk");
        run("ALTER DATABASE standby SET default_transaction_read_only = on");
        assertRefused(check(url("standby"), "right", false), "読み取り専用です");
    }

    @Test
    void whatIsSaidHoldsNoPassword() {
        assertThatThrownBy(check(url("nowhere") + "?user=clerk&password=secret", "right", false)::pass)
                .hasMessageNotContaining("secret");
    }

    private static void assertRefused(DatabaseCheck check, String words) {
        assertThatThrownBy(check::pass)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(words)
                .message()
                .hasLineCount(2);
    }

    private static DatabaseCheck check(String url, String password, boolean begun) {
        return DatabaseCheck.of(url, Optional.of("clerk"), Optional.of(password), begun);
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
