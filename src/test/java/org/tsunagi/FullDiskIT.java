package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full for a while. */
class FullDiskIT {
    private static final String DEMO = "-Dtsunagi.demo=true";

    @TempDir
    private Path folder;

    @Test
    void probe() throws Exception {
        Path data = folder.resolve("data");
        BuiltServer server = BuiltServer.ready(BuiltServer.freePort(), data, DEMO);
        Visitor officer = new Visitor(server.address());
        officer.signIn("admin", "tsunagi-demo");
        Path file = data.resolve("tsunagi.mv.db");
        for (int round = 0; round < 3; round++) {
            server.limitFiles(Files.size(file) / 2);
            for (int i = 0; i < 6; i++) {
                one(officer, round + "full" + i);
            }
            server.limitFiles(-1);
            for (int i = 0; i < 3; i++) {
                one(officer, round + "free" + i);
            }
        }
        System.out.println("PROBE printed " + server.printed().lines().filter(l -> !l.startsWith("\tat")).limit(60).collect(java.util.stream.Collectors.joining("\n")));
        server.limitFiles(Files.size(file) / 2);
        one(officer, "stop");
        long begun = System.nanoTime();
        server.close();
        System.out.println("PROBE stopped after " + Duration.ofNanos(System.nanoTime() - begun));
        System.out.println("PROBE printed " + server.printed().lines().filter(l -> !l.startsWith("\tat")).skip(20).limit(60).collect(java.util.stream.Collectors.joining("\n")));
    }

    private static void one(Visitor officer, String name) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> page = officer.get("/accounts/new");
        System.out.println("PROBE GET " + name + " " + page.statusCode() + " " + page.body().replaceAll("(?s).*<h1>(.*?)</h1>.*", "$1").replaceAll("\\s+", " ") + " " + Duration.ofNanos(System.nanoTime() - begun).toMillis());
        if (page.statusCode() != 200) {
            return;
        }
        begun = System.nanoTime();
        HttpResponse<String> answer = officer.send(Visitor.fill(org.jsoup.Jsoup.parse(page.body()), Map.of("login", "x-" + name, "name", "見本 " + "太".repeat(30), "role", "OFFICER")));
        System.out.println("PROBE POST " + name + " " + answer.statusCode() + " " + answer.body().replaceAll("(?s).*<h1>(.*?)</h1>.*<p>(.*?)</p>.*", "$1 $2").replaceAll("\\s+", " ").substring(0, Math.min(answer.body().length(), 150)) + " " + Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }
}
