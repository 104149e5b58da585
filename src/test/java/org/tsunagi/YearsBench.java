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
    private static final String[] BOUNDED = {DEMO, "-Xmx256m", "-XX:+UseSerialGC"};
    private static final List<String> SEARCHES = List.of(
            "/search?q=%E4%BD%90%E8%97%A4",
            "/search?q=%E4%BD%90%E8%97%A4%E8%8A%B1%E5%AD%90",
            "/search?q=%E4%BA%8B%E6%A5%AD%E6%89%80123",
            "/search?q=12");

    @TempDir
    private Path folder;

    @Test
    void twentyYearsAreAsQuickAsOne() throws Exception {
        Path sample = folder.resolve("sample");
        BuiltServer.ready(BuiltServer.freePort(), sample, DEMO).close();
        Measured one = measured(sample, 1);
        Measured twenty = measured(sample, MANY);
        List<String> slower = new ArrayList<>();
        System.out.printf(
                "%-60s %11s %15s %15s %6s%n", "page", "statements", "1 year p50/p95", MANY + " years", "ratio");
        one.times.forEach((page, before) -> {
            long[] after = twenty.times.get(page);
            double ratio = (double) percentile(after, 95) / percentile(before, 95);
            System.out.printf(
                    "%-60s %5d %5d %7d %7d %7d %7d %6.1f%s%n",
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
        assertThat(twenty.statements).isEqualTo(one.statements);
    }

    private Measured measured(Path sample, int years) throws Exception {
        Path data = folder.resolve("years" + years);
        Files.createDirectories(data);
        try (var files = Files.list(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        int last = FiscalYear.of(LocalDate.now(org.tsunagi.base.kernel.OfficeClock.ZONE))
                .year();
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
        Measured measured = new Measured();
        Map<String, String> pages = countStatements(data, fixtures, measured);
        time(data, pages, measured);
        return measured;
    }

    /** Opens each page once as the first of the viewers who may; answers which viewer that is. */
    private static Map<String, String> countStatements(Path data, Map<String, String> fixtures, Measured measured)
            throws Exception {
        List<String> pages = new ArrayList<>(SEARCHES);
        Routes.all().stream()
                .filter(Routes.Route::get)
                .filter(route -> !route.template().matches(".*[{]token[}].*|/sink.*|/unannotated|" + Routes.TOO_LARGE))
                .forEach(route -> pages.add(route.path(fixtures)));
        Map<String, String> opened = new LinkedHashMap<>();
        try (BuiltServer server = BuiltServer.ready(BuiltServer.freePort(), data, DEMO, SAY_STATEMENTS)) {
            Map<String, Visitor> visitors = visitors(server);
            for (String page : pages) {
                int status = 0;
                for (String login : VIEWERS) {
                    long before = statements(server);
                    status = visitors.get(login).get(page).statusCode();
                    if (status == 200) {
                        opened.put(page, login);
                        measured.statements.put(page, statements(server) - before);
                        break;
                    }
                }
                if (status != 200) {
                    System.out.println(page + " answers " + status);
                }
            }
        }
        return opened;
    }

    private static void time(Path data, Map<String, String> pages, Measured measured) throws Exception {
        try (BuiltServer server = BuiltServer.launch(data, BOUNDED)) {
            System.out.printf("ready after %d ms%n", server.awaitReady().toMillis());
            Map<String, Visitor> visitors = visitors(server);
            for (int round = 0; round < WARMING; round++) {
                for (Map.Entry<String, String> page : pages.entrySet()) {
                    visitors.get(page.getValue()).get(page.getKey());
                }
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (String page : pages.keySet()) {
                    Visitor visitor = visitors.get(pages.get(page));
                    long begun = System.nanoTime();
                    visitor.get(page);
                    measured.times.computeIfAbsent(page, first -> new long[ROUNDS])[round] =
                            (System.nanoTime() - begun) / 1_000_000;
                }
            }
            measured.resident = server.resident() >> 10;
            measured.liveHeap = server.liveHeap() >> 10;
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
                .filter(line -> line.contains("[org.hib.SQL]"))
                .count();
    }

    private static long percentile(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return Math.max(1, sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)]);
    }

    private static final class Measured {
        private final Map<String, Long> statements = new TreeMap<>();
        private final Map<String, long[]> times = new LinkedHashMap<>();
        private long resident;
        private long liveHeap;
    }
}
