package org.tsunagi.base.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFailureTest {
    @TempDir
    Path data;

    @Test
    void aPortTakenDuringTheStartIsTold() {
        assertThat(said(new IllegalStateException(new BindException("in use"))))
                .contains("ポートを開けません", "A port was taken")
                .hasLineCount(2);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aDatabaseLostDuringTheStartIsTold() {
        SQLException gone = new SQLException("a row of Suzuki", "08006");
        assertThat(StartFailure.of(new IllegalStateException(gone), "jdbc:postgresql://db/x", data))
                .hasMessageContaining("サーバーに接続できません（08006）")
                .hasMessageNotContaining("Suzuki");
    }

    @Test
    void aServerThatHasToProveWhoItIsMayHaveFailedToDoSo() {
        SQLException unproven = new SQLException("the hostname could not be verified", "08006");
        assertThat(StartFailure.of(unproven, "jdbc:postgresql://db/x?sslmode=verify-full&sslrootcert=/ca.pem", data))
                .hasMessageContainingAll("証明書の名前と期限、sslrootcert のファイル", "certificate");
        assertThat(StartFailure.of(unproven, "jdbc:postgresql://db/x", data))
                .hasMessageNotContainingAny("証明書", "certificate");
    }

    @Test
    void aDatabaseOfANewerVersionIsTold() {
        FlywayValidateException newer = new FlywayValidateException(
                new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, ""),
                "Detected applied migration not resolved locally: 99.");
        assertThat(said(new IllegalStateException(newer)))
                .contains("より新しい版のつなぎ", "newer version")
                .hasLineCount(2);
    }

    @Test
    void anythingElseIsWrittenToAFileOfTheOwnerOnly() throws IOException {
        String said = said(new IllegalStateException("column missing"));
        Path file = data.resolve("start-failure.txt");
        assertThat(said).contains(file.toString()).hasLineCount(2).doesNotContain("column missing");
        assertThat(file).content().contains("column missing", "StartFailureTest");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private String said(Throwable failed) {
        return StartFailure.of(failed, "jdbc:h2:mem:x", data).getMessage();
    }
}
