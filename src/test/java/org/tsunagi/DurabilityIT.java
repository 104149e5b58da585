package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 「受け付けました」 means it is on the disk: the real server is killed while four municipalities nominate, and what they
 * were told is compared with what the database file holds. The same harness sees the loss where H2 may write later.
 */
class DurabilityIT {
    private static final int KILLS = Integer.getInteger("tests.kills", 6);
    private static final int KILLS_UNTIL_LOSS = 5;

    /** So many servers are killed side by side, each with its own data: most of the time one of them is starting. */
    private static final int SERVERS = 2;

    private static final String PASSWORD = "tsunagi-demo";
    private static final String DEMO = "-Dtsunagi.demo=true";

    @TempDir
    private static Path folder;

    private static final List<String> LOGINS = new ArrayList<>();
    private static String call = "";

    @BeforeAll
    static void theSamplePrefectureTakesAnyNumberOfNominations() throws Exception {
        assumeFalse(Database.isPostgres(), "PostgreSQL looks after its own disk");
        try (BuiltServer server = BuiltServer.ready(FreePort.one(), folder.resolve("sample"), DEMO)) {
            Visitor town = new Visitor(server.address());
            LOGINS.addAll(town.page("/sign-in")
                    .text()
                    .lines()
                    .flatMap(DurabilityIT::codes)
                    .distinct()
                    .toList());
            town.signIn(LOGINS.get(0), PASSWORD);
            String link = town.page("/nominations")
                    .select("a[href$=/nominations/new]")
                    .attr("href");
            call = link.replaceAll("\\D", "");
            Visitor officer = new Visitor(server.address());
            officer.signIn("officer", PASSWORD);
            Document edit = officer.page("/calls/" + call + "/edit");
            Visitor.require(officer.send(Visitor.fill(edit, Map.of("limitPerBody", ""))), "/calls/" + call);
        }
    }

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverOftenTheServerIsKilled() throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(SERVERS);
        List<Future<?>> killed = new ArrayList<>();
        for (int server = 1; server <= SERVERS; server++) {
            String name = "durable-" + server;
            killed.add(servers.submit(() -> {
                killAgainAndAgain(copyOfTheSample(name), (KILLS + SERVERS - 1) / SERVERS);
                return null;
            }));
        }
        for (Future<?> one : killed) {
            one.get(); // what it found wrong fails here
        }
        servers.shutdown();
    }

    private static void killAgainAndAgain(UnderLoad load, int kills) throws Exception {
        int port = FreePort.one();
        BuiltServer server = BuiltServer.ready(port, load.data(), DEMO);
        load.signIn(server, LOGINS, PASSWORD, call);
        for (int kill = 1; kill <= kills; kill++) {
            load.until(server::kill);
            Map<String, Integer> stored = load.stored();
            System.out.printf(
                    "%s, kill %d: %d acknowledged, %d stored%n",
                    load.data().getFileName(), kill, load.acknowledged().size(), stored.size());
            assertThat(load.missing(stored))
                    .as("acknowledged, but lost by kill " + kill)
                    .isEmpty();
            assertThat(stored.values()).as("stored once, kill " + kill).containsOnly(1);
            server = BuiltServer.ready(port, load.data(), DEMO);
            load.pressAgain();
        }
        server.close();
        assertThat(load.stored().values()).containsOnly(1);
        assertThat(load.stored().keySet()).isEqualTo(load.acknowledged());
        Map<Long, String> numbers = load.numbers();
        Set<String> different = new HashSet<>(numbers.values());
        Set<Long> lost = new HashSet<>(load.issued());
        lost.removeAll(numbers.keySet());
        System.out.printf(
                "%s: %d kills, %d certificates said to be issued, %d of them lost, %d numbered twice%n",
                load.data().getFileName(), kills, load.issued().size(), lost.size(), numbers.size() - different.size());
        assertThat(load.issued()).isNotEmpty();
        assertThat(lost).isEmpty();
        assertThat(numbers.values()).doesNotHaveDuplicates();
    }

    @Test
    void whereH2WritesLaterTheSameTestSeesTheLoss() throws Exception {
        UnderLoad load = copyOfTheSample("delayed");
        String url = "-Dquarkus.datasource.jdbc.url=jdbc:h2:file:" + load.data().resolve("tsunagi")
                + ";WRITE_DELAY=500;DB_CLOSE_ON_EXIT=FALSE";
        int port = FreePort.one();
        Set<String> lost = new HashSet<>();
        for (int kill = 1; kill <= KILLS_UNTIL_LOSS && lost.isEmpty(); kill++) {
            BuiltServer server = BuiltServer.ready(port, load.data(), DEMO, url, "-Dtsunagi.settle=false");
            load.signIn(server, LOGINS, PASSWORD, call);
            load.until(server::kill);
            lost.addAll(load.missing(load.stored()));
            System.out.printf(
                    "delayed, kill %d: %d of %d lost%n",
                    kill, lost.size(), load.acknowledged().size());
        }
        assertThat(lost).as("acknowledged, but lost").isNotEmpty();
    }

    @Test
    void whoIsBeingServedWhenTheServerIsStoppedStillGetsTheAnswer() throws Exception {
        UnderLoad load = copyOfTheSample("stopped");
        BuiltServer server = BuiltServer.ready(FreePort.one(), load.data(), DEMO);
        load.signIn(server, LOGINS, PASSWORD, call);
        load.until(server::close);
        assertThat(load.stored().keySet()).isEqualTo(load.acknowledged());
    }

    @Test
    void whatWasAcknowledgedBeforeABackupUnderLoadIsThereWhenItIsRestored() throws Exception {
        UnderLoad load = copyOfTheSample("backed-up");
        String management = "-Dquarkus.management.port=" + FreePort.one();
        BuiltServer server = BuiltServer.ready(FreePort.one(), load.data(), DEMO, management);
        load.signIn(server, LOGINS, PASSWORD, call);
        Set<String> before = new HashSet<>();
        List<String> said = new ArrayList<>();
        load.until(() -> {
            before.addAll(load.acknowledged());
            said.addAll(backedUp(load.data(), management));
            server.kill();
        });
        String file = said.get(0).replaceFirst("^.*: ", "");
        assertThat(file).endsWith(".zip");

        assertThat(BuiltServer.command(load.data(), List.of(), "verify", file).printed())
                .contains("作成したときのままです", "操作の記録は封印したときのままです");
        Path restored = folder.resolve("restored");
        BuiltServer restoring = BuiltServer.command(restored, List.of(), "restore", file);
        assertThat(restoring.printed()).contains("復元しました", "鍵（keys.properties）がフォルダーにありません");
        Map<String, Integer> stored = UnderLoad.stored(restored);
        Set<String> lost = new HashSet<>(before);
        lost.removeAll(stored.keySet());
        System.out.printf(
                "backup under load: %d acknowledged before it, %d of them lost, %d in it, %d acknowledged in all%n",
                before.size(), lost.size(), stored.size(), load.acknowledged().size());
        assertThat(before).hasSizeGreaterThanOrEqualTo(UnderLoad.UNDER_WAY);
        assertThat(lost).isEmpty();
        assertThat(stored.values()).containsOnly(1);
        try (BuiltServer again = BuiltServer.ready(FreePort.one(), restored, DEMO)) {
            Visitor town = new Visitor(again.address());
            town.signIn(LOGINS.get(0), PASSWORD);
            String seen = town.page("/nominations").text();
            assertThat(before).anyMatch(name -> name.startsWith(LOGINS.get(0)) && seen.contains(name));
        }
    }

    private static List<String> backedUp(Path data, String management) throws InterruptedException {
        try {
            BuiltServer ran = BuiltServer.command(data, List.of(management), "backup");
            assertThat(ran.printed()).contains("バックアップを作成し、検証しました");
            return ran.printed().lines().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static UnderLoad copyOfTheSample(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        for (String file : List.of("tsunagi.mv.db", "keys.properties")) {
            Files.copy(folder.resolve("sample").resolve(file), copy.resolve(file));
        }
        return new UnderLoad(copy);
    }

    private static Stream<String> codes(String text) {
        return Pattern.compile("\\b99[0-9]{4}\\b").matcher(text).results().map(MatchResult::group);
    }
}
