package org.tsunagi.base.start;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What a database's own error means for the operator: the error's text stays out, as it may hold values of rows. */
final class DatabaseRefusal {
    private static final Set<String> MISSING_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

    /** What H2 says of a file it cannot make sense of: corrupted, not readable, an error of its own. */
    private static final Set<String> DAMAGED = Set.of("90030", "90028", "HY000");

    private DatabaseRefusal() {}

    static boolean isMissingTable(SQLException failed) {
        return MISSING_TABLE.contains(failed.getSQLState());
    }

    /** Said of an error while the database is opened. */
    static StartRefused of(String url, SQLException failed) {
        return known(url, failed)
                .orElseGet(() -> url.startsWith("jdbc:h2:") ? unopened(url, failed) : unreachable(url, failed));
    }

    /** Said of an error at any moment of the start; empty when it means nothing to the operator. */
    static Optional<StartRefused> known(String url, SQLException failed) {
        String state = state(failed);
        boolean h2 = url.startsWith("jdbc:h2:");
        if (state.startsWith("28")) {
            return Optional.of(password(url));
        }
        if (h2) {
            return DAMAGED.contains(state) ? Optional.of(damaged(url, state)) : Optional.empty();
        }
        return switch (state) {
            case "3D000" -> Optional.of(unnamed(url));
            case "42501" -> Optional.of(withoutRights(url));
            case "25006" -> Optional.of(readOnly(url));
            default ->
                state.startsWith("08")
                        ? Optional.of(causedByUnknownHost(failed) ? unknownHost(url) : unreachable(url, failed))
                        : Optional.empty();
        };
    }

    /** Of the embedded database's file. */
    static StartRefused damaged(String url, String state) {
        return new StartRefused(
                "データベースのファイルが壊れています（" + state + "）。別の場所に移し、バックアップから戻してください（java -jar … restore ファイル）: " + shown(url),
                "The database file is damaged (" + state
                        + "). Move it away and restore a backup (java -jar … restore FILE).");
    }

    private static StartRefused unopened(String url, SQLException failed) {
        return new StartRefused(
                "データベースのファイルを開けません（" + state(failed)
                        + "）。ほかのプログラムが開いていれば閉じ、QUARKUS_DATASOURCE_JDBC_URL を設定していれば確認してください: " + shown(url),
                "The database file cannot be opened (" + state(failed)
                        + "). Close other programs that use it, and check QUARKUS_DATASOURCE_JDBC_URL if it is set.");
    }

    private static StartRefused unnamed(String url) {
        return new StartRefused(
                "PostgreSQL にこの名前のデータベースがありません。作成するか、QUARKUS_DATASOURCE_JDBC_URL を直してください: " + shown(url),
                "PostgreSQL has no database of this name. Create it, or correct QUARKUS_DATASOURCE_JDBC_URL.");
    }

    private static StartRefused withoutRights(String url) {
        return new StartRefused(
                "PostgreSQL の利用者に権限がありません。データベースの所有者にするか、スキーマに表を作る権限を与えてください: " + shown(url),
                "The PostgreSQL user lacks rights. Make it the database's owner, or let it create tables.");
    }

    private static StartRefused unknownHost(String url) {
        return new StartRefused(
                "データベースのサーバーの名前が見つかりません。QUARKUS_DATASOURCE_JDBC_URL のホスト名を確認してください: " + shown(url),
                "The database server's host name is unknown. Check QUARKUS_DATASOURCE_JDBC_URL.");
    }

    private static StartRefused unreachable(String url, SQLException failed) {
        boolean proven = url.contains("sslmode=verify");
        return new StartRefused(
                "データベースのサーバーに接続できません（" + state(failed) + "）。PostgreSQL が動いているか、ホスト名、ポート、ファイアウォール"
                        + (proven ? "、サーバーの証明書の名前と期限、sslrootcert のファイル" : "") + "を確認してください: " + shown(url),
                "The database server cannot be reached (" + state(failed)
                        + "). Check that PostgreSQL runs, and host, port and firewall"
                        + (proven ? ", the name and the date of its certificate and the file of sslrootcert." : "."));
    }

    static StartRefused readOnly(String url) {
        return new StartRefused(
                "データベースが読み取り専用です。予備機ではなく本番のサーバーに接続してください: " + shown(url),
                "The database is read-only. Connect to the primary server, not to a standby.");
    }

    private static StartRefused password(String url) {
        return new StartRefused(
                "データベースが利用者名かパスワードを受け付けません。QUARKUS_DATASOURCE_USERNAME と QUARKUS_DATASOURCE_PASSWORD を確認してください: "
                        + shown(url),
                "The database does not accept the user or the password. Check QUARKUS_DATASOURCE_USERNAME and "
                        + "QUARKUS_DATASOURCE_PASSWORD.");
    }

    private static String state(SQLException failed) {
        return failed.getSQLState() == null ? "" : failed.getSQLState();
    }

    /** Without what follows the place: it may hold a password. */
    static String shown(String url) {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }

    private static boolean causedByUnknownHost(Throwable failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
