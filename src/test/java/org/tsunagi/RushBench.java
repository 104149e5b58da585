package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The last minutes before a deadline, on PostgreSQL that writes to the disk: applications through one node and through two, and
 * visitors of public pages, more and more. Prints what each met with. The people run on the same machine.
 */
class RushBench {
    private static final int APPLICATIONS = Integer.getInteger("bench.applications", 3000);
    private static final int APPLICATIONS_A_SECOND = Integer.getInteger("bench.pace", 5);
    private static final int[] VISITORS_A_SECOND = {100, 200, 400, 800};
    private static final int VISIT_SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final Duration WARMING = Duration.ofSeconds(Long.getLong("bench.warming", 60));
    private static final int LONGEST = 20_000;
    private static final int BEFORE_THE_FORM = 60;
    private static final String NOMINATED = "nominated";
    private static final String APPLIED = "applied";
    private static final String SERVED = "200";
    private static final String TOLD = "503 with a page";
    private static final Map<String, String> KEYS = Map.of(
            "tsunagi.keys.csrf", "only-for-tests-0123456789-0123456789",
            "tsunagi.keys.link", "only-for-tests-9876543210-9876543210");

    @TempDir
    private Path folder;

    @Test
    void throughOneNodeNobodyIsLostAndNobodyWaitsForLong() throws Exception {
        onDisk((stored, options) -> {
            try (BuiltServer node = BuiltServer.node(FreePort.one(), folder, options)) {
                node.awaitReady();
                apply("one node", stored, node.address());
                for (int pace : VISITORS_A_SECOND) {
                    visit(pace, node.address());
                }
            }
        });
    }

    @Test
    void throughTwoNodesNobodyIsLostAndNobodyWaitsForLong() throws Exception {
        onDisk((stored, options) -> {
            try (BuiltServer first = BuiltServer.node(FreePort.one(), folder.resolve("first"), options)) {
                first.awaitReady(); // one of them builds the sample
            }
            try (TwoNodes nodes = new TwoNodes(folder.resolve("two"), options)) {
                apply("two nodes", stored, nodes.address());
            }
        });
    }

    private interface Served {
        void with(Stored stored, List<String> options) throws Exception;
    }

    private static void onDisk(Served served) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            Stored stored = new Stored("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
            List<String> options = new ArrayList<>(BuiltServer.BOUNDED);
            options.addAll(TwoNodes.onPostgres(stored.url()));
            KEYS.forEach((name, key) -> options.add("-D" + name + "=" + key));
            options.add("-Dtsunagi.demo=true");
            options.add("-Dtsunagi.applications-per-hour=" + 100 * APPLICATIONS); // all come from one network
            served.with(stored, options);
        }
    }

    /**
     * Half of them are nominated, with two requests each: the form is taken, filled in and sent. The others apply without an
     * account: three, with the check page.
     */
    private static void apply(String where, Stored stored, URI server) throws Exception {
        stored.change("delete from sign_in_pace");
        Visitor officer = new Visitor(server);
        officer.signIn("officer", DemoProfile.PASSWORD);
        String call = officer.page("/calls")
                .select("main tr:has(.tag:contains(推薦)) a[href~=^/calls/[0-9]+$]")
                .attr("href");
        Document edit = officer.page(call + "/edit");
        Visitor.require(officer.send(Visitor.fill(edit, Map.of("limitPerBody", ""))), call);
        List<String> towns = stored.column("select code from municipality order by code");
        BlockingQueue<Nominator> free = new ArrayBlockingQueue<>(towns.size());
        List<Nominator> all = new ArrayList<>();
        for (String town : towns) {
            Visitor visitor = new Visitor(server);
            visitor.signIn(town, DemoProfile.PASSWORD);
            all.add(new Nominator(visitor, town + where.charAt(0), call.replaceAll("\\D", "")));
        }
        free.addAll(all);
        Applicants others = new Applicants(server, BEFORE_THE_FORM, "990000" + where.charAt(0));
        AtomicInteger turn = new AtomicInteger();
        Callable<String> one = () -> turn.incrementAndGet() % 2 == 0 ? nominate(free) : apply(others);
        Rush.of(APPLICATIONS_A_SECOND, WARMING, one);
        Duration how = Duration.ofSeconds(APPLICATIONS / APPLICATIONS_A_SECOND);
        Rush rush = Rush.of(APPLICATIONS_A_SECOND, how, one);
        Set<String> lost = new HashSet<>(others.acknowledged());
        all.forEach(nominator -> lost.addAll(nominator.acknowledged()));
        int acknowledged = lost.size();
        List<String> names = stored.column(
                "select family_name from application where family_name like '99____" + where.charAt(0) + "-%'");
        names.forEach(lost::remove);
        System.out.printf(
                "%s, %d applications in %d s: %d acknowledged, %d stored, %d lost%n%s%n",
                where, APPLICATIONS, how.toSeconds(), acknowledged, names.size(), lost.size(), rush.table());
        Rush more = Rush.of(1000, Duration.ofSeconds(1), () -> nominate(free));
        System.out.printf(
                "%s, a thousand at once: the last was taken after %.1f s%n%s%n",
                where, more.percentile(NOMINATED, 100) / 1000, more.table());
        assertThat(rush.met()).containsOnlyKeys(NOMINATED, APPLIED);
        assertThat(rush.percentile(NOMINATED, 95)).as("ms").isLessThanOrEqualTo(1000);
        assertThat(rush.percentile(APPLIED, 95)).as("ms").isLessThanOrEqualTo(1000);
        assertThat(lost).isEmpty();
        assertThat(names).doesNotHaveDuplicates().hasSize(acknowledged);
    }

    private static String nominate(BlockingQueue<Nominator> free) throws IOException, InterruptedException {
        Nominator nominator = free.take();
        try {
            nominator.nominate();
            return NOMINATED;
        } finally {
            free.add(nominator);
        }
    }

    private static String apply(Applicants others) throws IOException, InterruptedException {
        others.apply();
        return APPLIED;
    }

    /** Each is new: a connection of its own for the page and for its style. */
    private static void visit(int pace, URI server) throws InterruptedException {
        Rush rush = Rush.of(pace, Duration.ofSeconds(VISIT_SECONDS), () -> {
            String page = get(server, "/verify");
            String style = page.equals(SERVED) ? get(server, "/css/tsunagi.css") : SERVED;
            return style.equals(SERVED) ? page : "style " + style;
        });
        System.out.printf("one node, %d new visitors a second for %d s%n%s%n", pace, VISIT_SECONDS, rush.table());
        assertThat(rush.met().keySet()).isSubsetOf(SERVED, TOLD);
        if (pace == VISITORS_A_SECOND[0]) {
            assertThat(rush.met()).containsOnlyKeys(SERVED);
        }
    }

    private static String get(URI server, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(LONGEST);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String status = answer.replaceFirst("(?s)^HTTP/1.1 ([0-9]+).*", "$1");
            boolean ours = answer.contains("ただいま混み合っています") && answer.contains("Retry-After: 30");
            return status.equals("503") && ours ? TOLD : status;
        }
    }
}
