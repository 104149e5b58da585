package org.tsunagi.safekeeping;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.start.StartRefused;

/** What an operator is told when a database fails under a move; never its own message, which may hold people's data. */
final class MoveFailures {
    private static final String NOTHING_LEFT = "PostgreSQL には何も残していません。";
    private static final String NOTHING_LEFT_EN = " Nothing was left in PostgreSQL.";

    private MoveFailures() {}

    /** The sentence for what a database said: by the code that the SQL standard gives it. */
    static StartRefused refusal(Exception failed) {
        String state = state(failed);
        if (failed instanceof FlywayException && state.isEmpty()) {
            return new StartRefused(
                    "移行先の PostgreSQL に、この版のつなぎのもの以外があります。空のデータベースを新しく作って指定してください。",
                    "The PostgreSQL database holds something else than this version. Create a new one and move into that.");
        }
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "57" ->
                new StartRefused(
                        "PostgreSQL とつながらないか、途中で切れました（" + state + "）。移行は終わりまで済んだか、何も残っていないかのどちらかです。",
                        "PostgreSQL cannot be reached, or the connection broke. Either everything was moved or nothing.");
            case "28", "3D" ->
                new StartRefused(
                        "PostgreSQL に接続できません（" + state + "）。データベース名、ユーザー名、パスワードを確かめてください。",
                        "PostgreSQL refuses the connection: check database, quarkus.datasource.username and password.");
            case "42" ->
                new StartRefused(
                        "PostgreSQL の表を作れません（" + state + "）。データベースの所有者のユーザー名で、やり直してください。",
                        "The tables cannot be made: move as the owner of the PostgreSQL database.");
            case "53" ->
                new StartRefused(
                        "PostgreSQL のディスクまたはメモリーが足りません（" + state + "）。" + NOTHING_LEFT,
                        "PostgreSQL has no room (" + state + ")." + NOTHING_LEFT_EN);
            default ->
                new StartRefused(
                        "移行を中止しました（" + failed.getClass().getSimpleName() + " " + state + "）。" + NOTHING_LEFT,
                        "The move was given up (" + failed.getClass().getSimpleName() + " " + state + ")."
                                + NOTHING_LEFT_EN);
        };
    }

    /** The sentence for a fault of this program, whose messages are its own words. */
    static StartRefused broken(RuntimeException fault) {
        return new StartRefused(
                "この版のつなぎでは移行できません。" + NOTHING_LEFT + " " + fault.getMessage(),
                "This version cannot move the database." + NOTHING_LEFT_EN);
    }

    private static String state(Exception failed) {
        for (@Nullable Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
