package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;

/**
 * Every page of the office and of a nominating body, on one year of 10,000 people and on twenty, served by the packaged jar: statements and
 * times of each, and the memory the process takes. Prints a table; a page that asks for more with more years fails.
 */
class YearsBench {
    private static final int MANY = Integer.getInteger("bench.years", 20);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 20);
    private static final int WARMING = 3;
    private static final double MOST = 1.5;
    private static final List<String> VIEWERS = List.of("officer", "admin", "992011");
    private static final String DEMO = "-Dtsunagi.demo=true";
    private static final String SAY_STATEMENTS = "-Dquarkus.log.category.\"org.hibernate.SQL\".level=DEBUG";
    private static final int MOST_RESIDENT = 512;
    private static final List<String> SEARCHES = List.of(
            "/search?q=%E4%BD%90",
            "/search?q=%E4%BD%90%E6%A9%8B",
            "/search?q=%E4%BD%90%E6%A9%8B%E5%A4%AA%E5%AD%90",
            "/search?q=%E4%BA%8B%E6%A5%AD%E6%89%80123",
            "/search?q=12");

    @TempDir
    private Path folder;

    @Test
    void twentyYearsAreAsQuickAsOne() throws Exception {
        Path sample = folder.resolve("sample");
        BuiltServer.ready(FreePort.one(), sample, DEMO).close();
        Measured one = grown(sample, 1);
        Measured twenty = grown(sample, MANY);
        time(one, twenty);
        List<String> slower = new ArrayList<>();
        System.out.printf(
                "%-60s %11s %17s %17s %6s%n", "page, ms", "statements", "1 year p50/p95", MANY + " years", "ratio");
        one.times.forEach((page, before) -> {
            long[] after = twenty.times.get(page);
            double ratio = percentile(after, 95) / percentile(before, 95);
            System.out.printf(
                    "%-60s %5d %5d %8.1f %8.1f %8.1f %8.1f %6.2f%s%n",
                    page,
                    one.statements.get(page),
                    twenty.statements.get(page),
                    percentile(before, 50),
                    percentile(before, 95),
                    percentile(after, 50),
                    percentile(after, 95),
                    ratio,
                    ratio > MOST ? "  <-- over " + MOST : "");
            if (ratio > MOST) {
                slower.add(page);
            }
        });
        System.out.printf(
                "after all pages: resident %d MB and %d MB, heap after a collection %d MB and %d MB%n",
                one.resident, twenty.resident, one.liveHeap, twenty.liveHeap);
        System.out.println("over " + MOST + " times: " + slower);
        assertThat(one.statements.get("/")).as("statements are counted").isPositive();
        assertThat(twenty.statements).isEqualTo(one.statements);
        assertThat(twenty.resident).as("MB resident").isLessThanOrEqualTo(MOST_RESIDENT);
    }

    private Measured grown(Path sample, int years) throws Exception {
        Path data = folder.resolve("years" + years);
        Files.createDirectories(data);
        try (var files = Files.list(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        int last = FiscalYear.of(LocalDate.now(OfficeClock.ZONE)).year();
        Map<String, String> fixtures;
        long begun = System.nanoTime();
        try (Years grown = new Years(data)) {
            for (int year = last - years + 1; year <= last; year++) {
                grown.add(year);
            }
            fixtures = grown.fixtures(last);
        }
        System.out.printf(
                "%d years made in %.0f s, %d MB%n",
                years, (System.nanoTime() - begun) / 1e9, Files.size(data.resolve("tsunagi.mv.db")) >> 20);
        Measured measured = new Measured(data);
        countStatements(fixtures, measured);
        return measured;
    }

    /** Opens each page once as the first of the viewers who may. */
    private static void countStatements(Map<String, String> fixtures, Measured measured) throws Exception {
        List<String> pages = new ArrayList<>(SEARCHES);
        Routes.all().stream()
                .filter(Routes.Route::get)
                .filter(route -> !route.template().matches(".*[{]token[}].*|/sink.*|/unannotated"))
                .forEach(route -> pages.add(route.path(fixtures)));
        try (BuiltServer server = BuiltServer.ready(FreePort.one(), measured.data, DEMO, SAY_STATEMENTS)) {
            Map<String, Visitor> visitors = visitors(server);
            for (String page : pages) {
                int status = 0;
                for (String login : VIEWERS) {
                    long before = statements(server);
                    status = visitors.get(login).get(page).statusCode();
                    if (status == 200) {
                        measured.viewers.put(page, login);
                        measured.statements.put(page, statements(server) - before);
                        break;
                    }
                }
                if (status != 200) {
                    System.out.println(page + " answers " + status);
                }
            }
        }
    }

    /** Both stand at once and are asked in turn, so that whatever else the machine does meets both. */
    private static void time(Measured one, Measured twenty) throws Exception {
        List<Measured> both = List.of(one, twenty);
        List<BuiltServer> servers = new ArrayList<>();
        try {
            for (Measured measured : both) {
                BuiltServer server = BuiltServer.launch(measured.data, DEMO);
                servers.add(server);
                System.out.printf("ready after %d ms%n", server.awaitReady().toMillis());
                measured.visitors = visitors(server);
            }
            for (int round = -WARMING; round < ROUNDS; round++) {
                for (String page : one.viewers.keySet()) {
                    for (Measured measured : both) {
                        measured.open(page, round);
                    }
                }
            }
            for (int i = 0; i < both.size(); i++) {
                both.get(i).resident = servers.get(i).resident() >> 10;
                both.get(i).liveHeap = servers.get(i).liveHeap() >> 10;
            }
        } finally {
            servers.forEach(BuiltServer::close);
        }
    }

    private static Map<String, Visitor> visitors(BuiltServer server) throws IOException, InterruptedException {
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        for (String login : VIEWERS) {
            Visitor visitor = new Visitor(server.address());
            visitor.signIn(login, DemoProfile.PASSWORD);
            visitors.put(login, visitor);
        }
        return visitors;
    }

    private static long statements(BuiltServer server) throws IOException {
        return server.printed()
                .lines()
                .filter(line -> line.contains("[org.hibernate.SQL]"))
                .count();
    }

    /** In milliseconds, by the nearest rank. */
    private static double percentile(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1] / 1e6;
    }

    /** What was found on one installation. */
    private static final class Measured {
        private final Path data;
        private final Map<String, String> viewers = new LinkedHashMap<>();
        private final Map<String, Long> statements = new TreeMap<>();
        private final Map<String, long[]> times = new LinkedHashMap<>();
        private Map<String, Visitor> visitors = Map.of();
        private long resident;
        private long liveHeap;

        private Measured(Path data) {
            this.data = data;
        }

        /** Opens a page and keeps how long it took in nanoseconds; a negative round only warms. */
        private void open(String page, int round) throws IOException, InterruptedException {
            Visitor visitor = visitors.get(viewers.get(page));
            long begun = System.nanoTime();
            visitor.get(page);
            if (round >= 0) {
                times.computeIfAbsent(page, first -> new long[ROUNDS])[round] = System.nanoTime() - begun;
            }
        }
    }
}
