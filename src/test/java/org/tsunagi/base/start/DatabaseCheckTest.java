package org.tsunagi.base.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCheckTest {
    @TempDir
    Path data;

    @Test
    void aGoodFilePassesAndIsLeftAsItIs() throws Exception {
        byte[] before = Files.readAllBytes(made());
        check(true).pass();
        assertThat(made()).hasBinaryContent(before);
    }

    @Test
    void anOverwrittenFileIsRefusedAndLeftAsItIs() throws Exception {
        byte[] good = Files.readAllBytes(made());
        for (int[] hit : new int[][] {{0, 8192}, {8192, good.length - 8192}, {good.length / 2, good.length / 4}}) {
            byte[] bad = overwritten(good, hit[0], hit[1]);
            assertRefused(check(true), "データベースのファイルが壊れています", "damaged");
            assertThat(made()).hasBinaryContent(bad);
        }
    }

    @Test
    void aLostOrEmptyOneIsToldFromAFirstStart() throws Exception {
        assertThatCode(check(false)::pass).doesNotThrowAnyException();
        assertRefused(check(true), "見つからないか、空です", "Restore a backup (java -jar … restore FILE)");
        Files.createFile(file());
        assertThatCode(check(false)::pass).doesNotThrowAnyException();
        assertRefused(check(true), "keys.properties を別の場所に移して", "missing or empty");
        Files.delete(file());
        run("CREATE TABLE other (id INT)");
        assertRefused(check(true), "見つからないか、空です", "missing or empty");
        assertThatCode(check(false)::pass).doesNotThrowAnyException();
    }

    @Test
    void aWrongPasswordIsNotTakenForDamage() throws Exception {
        made();
        DatabaseCheck stranger = DatabaseCheck.of(url(), Optional.of("x"), Optional.of("y"), true);
        assertRefused(stranger, "利用者名かパスワードを受け付けません", "QUARKUS_DATASOURCE_PASSWORD");
    }

    private void assertRefused(DatabaseCheck check, String... words) {
        assertThatThrownBy(check::pass)
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(words)
                .hasMessageContaining(data.resolve("tsunagi").toString())
                .message()
                .hasLineCount(2);
    }

    private DatabaseCheck check(boolean begun) {
        return DatabaseCheck.of(url(), Optional.empty(), Optional.empty(), begun);
    }

    private String url() {
        return DatabaseUrl.of("h2", Optional.empty(), data);
    }

    private Path file() {
        return data.resolve("tsunagi.mv.db");
    }

    private Path made() throws SQLException {
        if (!Files.exists(file())) {
            run("CREATE TABLE \"flyway_schema_history\" (id INT)");
            run("CREATE TABLE person AS SELECT x AS id, RANDOM_UUID() AS name FROM SYSTEM_RANGE(1, 20000)");
        }
        return file();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private byte[] overwritten(byte[] good, int from, int length) throws IOException {
        byte[] bad = good.clone();
        for (int at = from; at < from + length; at++) {
            bad[at] = (byte) (at * 31);
        }
        Files.write(file(), bad);
        return bad;
    }
}
