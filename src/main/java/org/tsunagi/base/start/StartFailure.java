package org.tsunagi.base.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** What is said when Quarkus itself could not start, although all was well when it was looked at before. */
public final class StartFailure {
    /** What Flyway says of a change of the schema that this version does not know. */
    private static final String NEWER = "applied migration not resolved locally";

    private StartFailure() {}

    /**
     * Two sentences for what failed; a cause that is not known here is written to a file of the data folder, because it
     * may hold values of rows.
     *
     * @param url the database's address
     * @param data the data folder
     */
    public static StartRefused of(Throwable failed, String url, Path data) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof StartRefused refused) {
                return refused;
            }
            if (at instanceof BindException) {
                return new StartRefused(
                        "ポートを開けません（起動している間に、ほかのプログラムが使い始めました）。そのプログラムを終了するか、QUARKUS_HTTP_PORT、QUARKUS_MANAGEMENT_PORT"
                                + " で別のポートを指定してください。",
                        "A port was taken by another program during the start. Stop that program, or set "
                                + "QUARKUS_HTTP_PORT or QUARKUS_MANAGEMENT_PORT to another port.");
            }
            if (at instanceof FlywayValidateException && at.getMessage().contains(NEWER)) {
                return new StartRefused(
                        "データベースは、より新しい版のつなぎのものになっています。新しい版を起動してください。前の版に戻すときは、説明書（operation.md の Going back）に従ってください。",
                        "The database belongs to a newer version of Tsunagi. Start that version; to go back to this"
                                + " one see \"Going back\" in operation.md.");
            }
            if (at instanceof SQLException database) {
                return DatabaseRefusal.known(url, database).orElseGet(() -> unknown(failed, data));
            }
        }
        return unknown(failed, data);
    }

    private static StartRefused unknown(Throwable failed, Path data) {
        Path file = data.resolve("start-failure.txt");
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, OwnerOnly.file());
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
                failed.printStackTrace(out);
            }
        } catch (IOException unwritable) {
            return new StartRefused(
                    "起動できませんでした（" + failed.getClass().getName() + "）。データフォルダーに書き込めるか、ディスクの空きを確認してください: " + data,
                    "The start failed (" + failed.getClass().getName()
                            + "). Check that the data folder can be written and has room.");
        }
        return new StartRefused(
                "起動できませんでした。原因を次のファイルに書きました。設定を確認し、わからないときは開発元にこのファイルを見せてください: " + file,
                "The start failed; the cause is in that file. Check the settings, or show the file to the developers.");
    }
}
