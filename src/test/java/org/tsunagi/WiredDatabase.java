package org.tsunagi;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.h2.tools.Server;

/** A database server behind a {@link Wire}, which stands in the test's field {@code wire}: PostgreSQL, or H2 as a server. */
public final class WiredDatabase implements QuarkusTestResourceLifecycleManager {
    private Wire wire;

    /** After {@link Database}, whose address this one replaces. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            String url = Database.isPostgres() ? Database.freshOnPostgres() : freshOnH2();
            int port = URI.create(url.substring("jdbc:".length()).replaceFirst("h2:", ""))
                    .getPort();
            wire = new Wire(port);
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    url.replace(":" + port + "/", ":" + wire.port() + "/"),
                    "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout",
                    "5");
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String freshOnH2() throws SQLException {
        Server server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifNotExists");
        server.start();
        return "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:wired"
                + ThreadLocalRandom.current().nextInt(1_000_000) + ";DB_CLOSE_DELAY=-1";
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(wire, field -> field.getName().equals("wire"));
    }

    @Override
    public void stop() {}
}
