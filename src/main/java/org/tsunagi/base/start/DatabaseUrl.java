package org.tsunagi.base.start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which database to open, decided before the pool and Flyway could touch a wrong one. */
public final class DatabaseUrl {
    /**
     * WRITE_DELAY=0: what was answered is on disk. DB_CLOSE_ON_EXIT=FALSE: H2 does not close under running requests
     * when the process is asked to stop. TRACE_LEVEL_FILE=0: its messages hold values of rows, and no file may have them.
     */
    private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private static final Pattern IN_MEMORY_OR_SERVER = Pattern.compile("(?i)(mem|tcp|ssl):.*");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(file:)?(/|~/|[a-z]:[/\\\\]).*");

    private static final String H2 = "jdbc:h2:";

    private DatabaseUrl() {}

    /**
     * The JDBC URL for a build of {@code kind} ("h2" or "postgresql").
     *
     * @param configured quarkus.datasource.jdbc.url, empty when the operator gave none
     * @param data the absolute data folder, where the embedded database lies by default
     * @throws StartRefused when the URL is missing, of the other kind, or a relative H2 path
     */
    public static String of(String kind, Optional<String> configured, Path data) {
        boolean h2 = kind.equals("h2");
        if (configured.isEmpty()) {
            if (!h2) {
                throw new StartRefused(
                        "この実行ファイルは PostgreSQL 用です。QUARKUS_DATASOURCE_JDBC_URL に jdbc:postgresql://… を設定してください。",
                        "This build is for PostgreSQL. Set QUARKUS_DATASOURCE_JDBC_URL to jdbc:postgresql://…");
            }
            return H2 + "file:" + data.resolve("tsunagi") + SETTINGS;
        }
        String url = configured.get();
        String prefix = "jdbc:" + kind + ":";
        if (!url.startsWith(prefix)) {
            throw new StartRefused(
                    "データベースの設定が実行ファイルと合いません。この実行ファイルは " + kind + " 用です。接続先を " + prefix
                            + "… に直すか、その種類のデータベース用にビルドし直してください（-Dquarkus.datasource.db-kind=…）。",
                    "This build is for " + kind + ", but quarkus.datasource.jdbc.url is not " + prefix
                            + "… Change the URL, or build with -Dquarkus.datasource.db-kind=…");
        }
        if (h2) {
            String path = url.substring(prefix.length());
            if (!IN_MEMORY_OR_SERVER.matcher(path).matches()
                    && !ABSOLUTE.matcher(path).matches()) {
                throw new StartRefused(
                        "H2 データベースの場所は絶対パスで設定してください（例 jdbc:h2:file:/var/lib/tsunagi/tsunagi）。設定しなければデータフォルダーに作ります。",
                        "Give the H2 database an absolute path, or leave the URL out: it then lies in the data folder.");
            }
        }
        return h2File(url).isPresent() ? withSettings(url) : url;
    }

    /** Each setting that an embedded database has not been given otherwise. */
    private static String withSettings(String url) {
        StringBuilder whole = new StringBuilder(url);
        for (String setting : SETTINGS.substring(1).split(";")) {
            String name = setting.substring(0, setting.indexOf('='));
            if (!url.toUpperCase(Locale.ROOT).contains(";" + name + "=")) {
                whole.append(';').append(setting);
            }
        }
        return whole.toString();
    }

    /** The file of an embedded database, empty for any other. */
    static Optional<Path> h2File(String url) {
        if (!url.startsWith(H2)) {
            return Optional.empty();
        }
        String path = url.substring(H2.length()).replaceFirst(";.*", "");
        if (IN_MEMORY_OR_SERVER.matcher(path).matches()) {
            return Optional.empty();
        }
        String place = path.replaceFirst("(?i)^file:", "")
                .replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home")));
        return Optional.of(Path.of(place + ".mv.db"));
    }

    /** The same embedded database, to look at without changing it. */
    static String toRead(String url) {
        return url.replaceAll("(?i);WRITE_DELAY=\\d+", "") + ";ACCESS_MODE_DATA=r";
    }
}
