package org.tsunagi.base.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Decides the settings that depend on each other or on the machine, and refuses what cannot work. */
public final class StartUp {
    private static final String DATABASE_KIND = "Database-Kind";

    private StartUp() {}

    /**
     * Checks the configuration and creates the data folder and the keys.
     *
     * @param configured looks up a configured property; empty when not set
     * @return the properties to start Quarkus with
     * @throws StartRefused with a sentence for the operator
     */
    public static Map<String, String> decide(Function<String, Optional<String>> configured) {
        boolean demo =
                configured.apply("tsunagi.demo").map(Boolean::parseBoolean).orElse(false);
        Ports ports = Ports.of(configured);
        String here = "http://localhost:" + ports.pages().number();
        PublicUrl url = PublicUrl.of(configured.apply("tsunagi.public-url").orElse(here), demo);
        refuseCheapPasswords(configured.apply("tsunagi.password-memory"));
        String kind = builtFor();
        Path data = DataFolder.create(configured.apply("tsunagi.data-dir").orElse("data"));
        String database = DatabaseUrl.of(kind, configured.apply("quarkus.datasource.jdbc.url"), data);
        DataFolder.hold(data);
        DataFolder.narrow(data);

        Map<String, String> decided = new TreeMap<>(Keys.of(data, configured));
        decided.put("quarkus.rest-csrf.token-signature-key", decided.get(Keys.CSRF));
        decided.put("quarkus.rest-csrf.cookie-name", (url.secure() ? TsunagiConfig.HOST_ONLY : "") + "csrf-token");
        if (!url.secure() && !demo && configured.apply("quarkus.http.host").isEmpty()) {
            decided.put("quarkus.http.host", "127.0.0.1");
        }
        decided.put("tsunagi.data-dir", data.toString());
        decided.put("tsunagi.public-url", url.address());
        decided.put("quarkus.datasource.jdbc.url", database);
        return decided;
    }

    private static void refuseCheapPasswords(Optional<String> kibibytes) {
        int least = TsunagiConfig.LEAST_PASSWORD_MEMORY;
        if (kibibytes
                .filter(set -> !set.matches("[0-9]{1,7}") || Integer.parseInt(set) < least)
                .isPresent()) {
            throw new StartRefused(
                    "tsunagi.password-memory は" + least + "（KiB）以上の数にしてください。小さくすると、盗まれたパスワードの記録が早く破られます。",
                    "tsunagi.password-memory must be a number (KiB) of at least " + least + ".");
        }
    }

    /**
     * Looks at the ports and the database as the server will find them; nothing is changed, but the file of a new
     * embedded database is created, for this user only.
     *
     * @param configured looks up a configured property, with those decided above
     * @throws StartRefused with a sentence for the operator
     */
    public static void tryOut(Function<String, Optional<String>> configured) {
        Ports.of(configured).requireFree();
        Path data = Path.of(configured.apply("tsunagi.data-dir").orElseThrow());
        String url = configured.apply("quarkus.datasource.jdbc.url").orElseThrow();
        KeyFile keys = KeyFile.read(data);
        DatabaseCheck.of(
                        url,
                        configured.apply("quarkus.datasource.username"),
                        configured.apply("quarkus.datasource.password"),
                        keys.hasBegun())
                .pass();
        DatabaseUrl.h2File(url).filter(file -> file.startsWith(data)).ifPresent(OwnerOnly::create);
    }

    /**
     * The database kind of this build. Quarkus fixes it when building, but does not tell it before it runs; application.properties
     * has it written into the manifest of the packaged program.
     */
    public static String builtFor() {
        try (InputStream in = Objects.requireNonNull(ClassLoader.getSystemResourceAsStream(JarFile.MANIFEST_NAME))) {
            return Optional.ofNullable(new Manifest(in).getMainAttributes().getValue(DATABASE_KIND))
                    .orElseGet(StartUp::notPackaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In development and in tests. */
    private static String notPackaged() {
        return System.getProperty("quarkus.datasource.db-kind", "h2");
    }
}
