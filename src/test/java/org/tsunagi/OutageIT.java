package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Server;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server while it cannot use its database: full disk, server gone, asked to stop meanwhile. */
class OutageIT {
    private static final String DEMO = "-Dtsunagi.demo=true";
    private static final String PASSWORD = "tsunagi-demo";
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);

    /** Bytes: H2's two headers, behind which no room is left for anything, also not where something was taken away. */
    private static final long FULL = 8192;

    @TempDir
    private Path folder;

    @BeforeEach
    void theBuildIsForH2() {
        assumeFalse(Database.isPostgres(), "DatabaseGoneTest does this with PostgreSQL");
    }

    @Test
    void onAFullDiskNothingIsTakenNothingTypedIsLostAndItGoesOnByItself() throws Exception {
        Path data = folder.resolve("data");
        BuiltServer server = BuiltServer.ready(FreePort.one(), data, DEMO);
        Visitor administrator = new Visitor(server.address());
        administrator.signIn("admin", PASSWORD);
        assertThat(make(administrator, "before").statusCode()).isEqualTo(200);
        Document form = administrator.page("/accounts/new");

        server.limitFiles(FULL);
        HttpResponse<String> refused = administrator.send(filled(form, "typed"));
        assertSaysSo(refused);
        assertThat(refused.body()).contains("typed-login", "見本 太郎");
        for (int i = 0; i < 5; i++) {
            assertSaysSo(administrator.get("/accounts"));
        }

        server.limitFiles(-1);
        HttpResponse<String> taken = administrator.send(Visitor.fill(Jsoup.parse(refused.body()), Map.of()));
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(make(administrator, "after").statusCode()).isEqualTo(200);
        assertThat(administrator.page("/accounts").text())
                .containsOnlyOnce("before-login")
                .containsOnlyOnce("typed-login")
                .containsOnlyOnce("after-login");

        server.limitFiles(FULL);
        assertSaysSo(administrator.get("/accounts"));
        assertStops(server);
        assertThat(server.printed()).doesNotContain("incident", "\tat ", "見本 太郎", "-login");
    }

    @Test
    void whileItsDatabaseServerIsGoneItWritesALineAMinuteAndCanBeStopped() throws Exception {
        Server database = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifNotExists")
                .start();
        Wire wire = new Wire(database.getPort());
        BuiltServer server = BuiltServer.ready(
                FreePort.one(),
                folder.resolve("data"),
                DEMO,
                "-Dquarkus.datasource.jdbc.url=jdbc:h2:tcp://localhost:" + wire.port()
                        + "/mem:outage;DB_CLOSE_DELAY=-1");
        Visitor administrator = new Visitor(server.address());
        administrator.signIn("admin", PASSWORD);
        wire.accept(Wire.CUT);
        assertSaysSo(administrator.get("/accounts"));
        TimeUnit.SECONDS.sleep(8); // the work in the background looks once a second
        wire.accept(Wire.WHOLE);
        assertThat(administrator.get("/accounts").statusCode()).isEqualTo(200);
        wire.accept(Wire.CUT);
        assertSaysSo(administrator.get("/accounts"));
        assertStops(server);
        assertThat(server.printed())
                .doesNotContain("incident", "\tat ")
                .containsOnlyOnce("the database cannot be used");
        database.stop();
    }

    private static HttpResponse<String> make(Visitor administrator, String name)
            throws IOException, InterruptedException {
        return administrator.send(filled(administrator.page("/accounts/new"), name));
    }

    private static Visitor.Filled filled(Document form, String name) {
        return Visitor.fill(form, Map.of("login", name + "-login", "name", "見本 太郎", "role", "OFFICER"));
    }

    private static void assertSaysSo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("ただいまご利用いただけません");
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
    }

    private static void assertStops(BuiltServer server) {
        long begun = System.nanoTime();
        server.close();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("stopped without its database after %d ms%n", took.toMillis());
        assertThat(took).isLessThan(STOPPED_WITHIN);
    }
}
