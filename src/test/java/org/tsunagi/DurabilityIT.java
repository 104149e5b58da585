package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
    private static final int KILLS = Integer.getInteger("tests.kills", 20);
    private static final int KILLS_UNTIL_LOSS = 5;
    private static final int NOMINATORS = 4;

    /** So many are acknowledged after a start before the kill may come: then the server has got going. */
    private static final int UNDER_WAY = 24;

    private static final String PASSWORD = "tsunagi-demo";
    private static final String DEMO = "-Dtsunagi.demo=true";

    @TempDir
    private static Path folder;

    private static final List<String> LOGINS = new ArrayList<>();
    private static String call = "";

    private final Random chance = new Random();
    private final List<Nominator> nominators = new ArrayList<>();

    @BeforeAll
    static void theSamplePrefectureTakesAnyNumberOfNominations() throws Exception {
        assumeFalse(Database.isPostgres(), "PostgreSQL looks after its own disk");
        try (BuiltServer server = BuiltServer.ready(BuiltServer.freePort(), folder.resolve("sample"), DEMO)) {
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
    void whatWasAcknowledgedIsThereOnceAfterTwentyKills() throws Exception {
        Path data = copyOfTheSample("durable");
        int port = BuiltServer.freePort();
        BuiltServer server = BuiltServer.ready(port, data, DEMO);
        signIn(server);
        for (int kill = 1; kill <= KILLS; kill++) {
            underLoad(server::kill);
            Map<String, Integer> stored = stored(data);
            System.out.printf(
                    "kill %d: %d acknowledged, %d stored%n",
                    kill, acknowledged().size(), stored.size());
            assertThat(missing(stored))
                    .as("acknowledged, but lost by kill " + kill)
                    .isEmpty();
            assertThat(stored.values()).as("stored once, kill " + kill).containsOnly(1);
            server = BuiltServer.ready(port, data, DEMO);
            for (Nominator nominator : nominators) {
                nominator.pressAgain();
            }
        }
        server.close();
        assertThat(stored(data).values()).containsOnly(1);
        assertThat(stored(data).keySet()).isEqualTo(acknowledged());
    }

    @Test
    void whereH2WritesLaterTheSameTestSeesTheLoss() throws Exception {
        Path data = copyOfTheSample("delayed");
        String url = "-Dquarkus.datasource.jdbc.url=jdbc:h2:file:" + data.resolve("tsunagi")
                + ";WRITE_DELAY=500;DB_CLOSE_ON_EXIT=FALSE";
        int port = BuiltServer.freePort();
        Set<String> lost = new HashSet<>();
        for (int kill = 1; kill <= KILLS_UNTIL_LOSS && lost.isEmpty(); kill++) {
            BuiltServer server = BuiltServer.ready(port, data, DEMO, url, "-Dtsunagi.settle=false");
            nominators.clear();
            signIn(server);
            underLoad(server::kill);
            lost.addAll(missing(stored(data)));
            System.out.printf(
                    "delayed, kill %d: %d of %d lost%n",
                    kill, lost.size(), acknowledged().size());
        }
        assertThat(lost).as("acknowledged, but lost").isNotEmpty();
    }

    @Test
    void whoIsBeingServedWhenTheServerIsStoppedStillGetsTheAnswer() throws Exception {
        Path data = copyOfTheSample("stopped");
        BuiltServer server = BuiltServer.ready(BuiltServer.freePort(), data, DEMO);
        signIn(server);
        underLoad(server::close);
        assertThat(stored(data).keySet()).isEqualTo(acknowledged());
    }

    @Test
    void whatWasAcknowledgedBeforeABackupUnderLoadIsThereWhenItIsRestored() throws Exception {
        Path data = copyOfTheSample("backed-up");
        String management = "-Dquarkus.management.port=" + BuiltServer.freePort();
        BuiltServer server = BuiltServer.ready(BuiltServer.freePort(), data, DEMO, management);
        signIn(server);
        Set<String> before = new HashSet<>();
        List<String> said = new ArrayList<>();
        underLoad(() -> {
            before.addAll(acknowledged());
            said.addAll(backedUp(data, management));
            server.kill();
        });
        String file = said.get(0).replaceFirst("^.*: ", "");
        assertThat(file).endsWith(".zip");

        assertThat(BuiltServer.command(data, List.of(), "verify", file).printed())
                .contains("作成したときのままです", "操作の記録は封印したときのままです");
        Path restored = folder.resolve("restored");
        BuiltServer restoring = BuiltServer.command(restored, List.of(), "restore", file);
        assertThat(restoring.printed()).contains("復元しました", "鍵（keys.properties）がフォルダーにありません");
        Map<String, Integer> stored = stored(restored);
        Set<String> lost = new HashSet<>(before);
        lost.removeAll(stored.keySet());
        System.out.printf(
                "backup under load: %d acknowledged before it, %d of them lost, %d in it, %d acknowledged in all%n",
                before.size(), lost.size(), stored.size(), acknowledged().size());
        assertThat(before).hasSizeGreaterThanOrEqualTo(UNDER_WAY);
        assertThat(lost).isEmpty();
        assertThat(stored.values()).containsOnly(1);
        try (BuiltServer again = BuiltServer.ready(BuiltServer.freePort(), restored, DEMO)) {
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

    private void signIn(BuiltServer server) throws Exception {
        for (String login : LOGINS.subList(0, NOMINATORS)) {
            Visitor visitor = new Visitor(server.address());
            visitor.signIn(login, PASSWORD);
            nominators.add(new Nominator(visitor, login, call));
        }
    }

    private void underLoad(BuiltServer.End end) throws Exception {
        int before = acknowledged().size();
        ExecutorService offices = Executors.newFixedThreadPool(NOMINATORS);
        List<Future<?>> work = new ArrayList<>();
        for (Nominator nominator : nominators) {
            work.add(offices.submit(() -> {
                nominator.nominateUntilItBreaks();
                return null;
            }));
        }
        while (acknowledged().size() < before + UNDER_WAY && work.stream().noneMatch(Future::isDone)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(1000));
        end.come();
        for (Future<?> one : work) {
            one.get(2, TimeUnit.MINUTES); // an unexpected answer fails here
        }
        offices.shutdown();
    }

    private Set<String> acknowledged() {
        Set<String> all = new HashSet<>();
        nominators.forEach(nominator -> all.addAll(nominator.acknowledged()));
        return all;
    }

    private Set<String> missing(Map<String, Integer> stored) {
        Set<String> missing = acknowledged();
        missing.removeAll(stored.keySet());
        return missing;
    }

    /** The nominations of this test and how often each is there, read from a copy: the server itself has to recover. */
    private static Map<String, Integer> stored(Path data) throws IOException, SQLException {
        Path copy = Files.createDirectories(data.resolveSibling(data.getFileName() + "-looked-at"));
        Files.copy(data.resolve("tsunagi.mv.db"), copy.resolve("tsunagi.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        Map<String, Integer> times = new HashMap<>();
        String url = "jdbc:h2:file:" + copy.resolve("tsunagi") + ";IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select family_name from application where family_name like '99____-%'")) {
            while (rows.next()) {
                times.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        return times;
    }

    private static Path copyOfTheSample(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        for (String file : List.of("tsunagi.mv.db", "keys.properties")) {
            Files.copy(folder.resolve("sample").resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static Stream<String> codes(String text) {
        return Pattern.compile("\\b99[0-9]{4}\\b").matcher(text).results().map(MatchResult::group);
    }
}
