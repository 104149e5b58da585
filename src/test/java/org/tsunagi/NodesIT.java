package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagi.base.kernel.OfficeClock;

/**
 * Two nodes on one PostgreSQL database that was moved there from H2: one after the other is killed while offices work, then each
 * is restarted while the schema gets newer, and what people were told is compared with what the database holds.
 */
class NodesIT {
    private static final int KILLS = Integer.getInteger("tests.kills", 2);
    private static final int UNDER_WAY = 16;
    private static final int MAILS = 200;
    private static final int PATIENCE_SECONDS = 120;
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(25);
    private static final int TERMINATED = 143;
    private static final String PASSWORD = "tsunagi-demo";
    private static final String GOING_BACK = "-Dquarkus.flyway.ignore-migration-patterns=*:future";
    private static final String DEMO = "-Dtsunagi.demo=true";
    private static final List<String> TOWNS = List.of("992011", "992020", "992038", "992046");
    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    private static int port;
    private static String moved = "";
    private static String call = "";
    private static @Nullable BuiltServer move;
    private static @Nullable Visitor administrator;

    private final Random chance = new Random();

    @BeforeAll
    static void theSamplePrefectureIsMovedFromH2() throws Exception {
        assumeFalse(Database.isPostgres(), "the sample is begun with the build for H2");
        Path h2 = folder.resolve("h2");
        port = FreePort.one();
        try (BuiltServer server = BuiltServer.ready(port, h2, DEMO)) {
            Visitor officer = new Visitor(server.address());
            officer.signIn("officer", PASSWORD);
            String path = officer.page("/calls")
                    .select("main tr:has(.tag:contains(推薦)) a[href~=^/calls/[0-9]+$]")
                    .attr("href");
            call = path.replaceAll("\\D", "");
            Visitor.require(officer.send(Visitor.fill(officer.page(path + "/edit"), Map.of("limitPerBody", ""))), path);
            administrator = new Visitor(server.address());
            administrator.signIn("admin", PASSWORD);
        }
        Properties keys = new Properties();
        keys.load(new StringReader(Files.readString(h2.resolve("keys.properties"))));
        keys.stringPropertyNames().stream()
                .filter(name -> name.startsWith("tsunagi.keys."))
                .forEach(name -> KEYS.put(name, keys.getProperty(name)));
        moved = Database.freshOnPostgres();
        move = BuiltServer.nodeCommand(folder.resolve("command"), TwoNodes.onPostgres(moved), "move", h2.toString());
    }

    @Test
    void whatWasMovedIsTheSameAndPeopleStaySignedIn() throws Exception {
        String printed = Objects.requireNonNull(move).printed();
        assertThat(printed).contains("移行しました").containsPattern("application +232 ");
        List<String[]> hashes = printed.lines()
                .filter(line -> line.endsWith("…"))
                .map(line -> line.split(" +"))
                .toList();
        assertThat(hashes).hasSizeGreaterThan(60).allMatch(line -> line[2].equals(line[3]));
        BuiltServer node = BuiltServer.node(
                port, folder.resolve("moved"), TwoNodes.options(Database.copyOnPostgres(moved), KEYS, DEMO));
        node.awaitReady();
        assertThat(Objects.requireNonNull(administrator).page("/accounts").text())
                .contains("992011");
        assertThat(administrator.page("/audit/proof").text()).contains("すべて封印したときのまま");
        node.close();
    }

    @Test
    void nothingIsLostSentOrNumberedTwiceWhileNodesAreKilled() throws Exception {
        Stored stored = new Stored(Database.copyOnPostgres(moved));
        makeReal(stored);
        GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        try (TwoNodes nodes = new TwoNodes(
                folder.resolve("killed"),
                TwoNodes.options(
                        stored.url(),
                        KEYS,
                        "-Dtsunagi.mail.host=127.0.0.1",
                        "-Dtsunagi.mail.port=" + mailServer.getSmtp().getPort(),
                        "-Dtsunagi.mail.security=none",
                        "-Dtsunagi.mail.timeout=1s",
                        "-Dtsunagi.mail.per-minute=100000"))) {
            Offices offices = new Offices(nodes.address(), TOWNS, PASSWORD, call);
            offices.workDuring(() -> {
                for (int kill = 0; kill < KILLS; kill++) {
                    awaitMore(offices);
                    nodes.killAndStart(kill % 2);
                }
                awaitMore(offices);
            });
            assertNothingIsLost(stored, offices, KILLS + " kills");
            assertNoSeatIsGivenTwice(stored, nodes);
            assertNoMailLeftTwice(stored, mailServer);
            assertTheChainIsWhole(stored, nodes);
        } finally {
            mailServer.stop();
        }
    }

    @Test
    void nobodyNoticesARollingRestartOverAChangeOfTheSchema() throws Exception {
        Stored stored = new Stored(Database.copyOnPostgres(moved));
        List<String> options = TwoNodes.options(stored.url(), KEYS, DEMO);
        List<String> newer = new ArrayList<>(options);
        newer.add(GOING_BACK); // the same build stands for the newer one
        try (TwoNodes nodes = new TwoNodes(folder.resolve("rolling"), newer)) {
            Offices offices = new Offices(nodes.address(), TOWNS, PASSWORD, call);
            offices.workDuring(() -> {
                awaitMore(offices);
                nodes.takeOut(0);
                migrateAsANewerVersionDoes(stored);
                awaitMore(offices); // by the other node, which does not know the new column
                assertOldVersionRefuses(options);
                nodes.start(0);
                awaitMore(offices);
                nodes.takeOut(1);
                awaitMore(offices);
                nodes.start(1);
                awaitMore(offices);
            });
            assertThat(offices.withoutAnswer()).as("requests without an answer").isZero();
            assertNothingIsLost(stored, offices, "rolling restart");
            assertThat(stored.count("application where later_words is null")).isEqualTo(stored.count("application"));
        }
    }

    private static void assertOldVersionRefuses(List<String> options) throws Exception {
        BuiltServer old = BuiltServer.node(FreePort.one(), folder.resolve("old"), options);
        assertThat(old.awaitEnd()).isEqualTo(1);
        assertThat(old.printed()).contains("より新しい版のつなぎ", "Going back");
    }

    @Test
    void aNodeCanBeStoppedWhileItsDatabaseDoesNotAnswer() throws Exception {
        Stored stored = new Stored(Database.copyOnPostgres(moved));
        int server = URI.create(stored.url().substring("jdbc:".length())).getPort();
        Wire wire = new Wire(server);
        BuiltServer node = BuiltServer.node(
                FreePort.one(),
                folder.resolve("clogged"),
                TwoNodes.options(stored.url().replace(":" + server, ":" + wire.port()), KEYS, DEMO));
        node.awaitReady();
        Visitor admin = new Visitor(node.address());
        admin.signIn("admin", PASSWORD);
        Visitor.Filled form = Visitor.fill(
                admin.page("/accounts/new"), Map.of("login", "half-done", "name", "見本 太郎", "role", "OFFICER"));
        wire.accept(Wire.CLOGGED);
        CompletableFuture<?> sent = CompletableFuture.runAsync(() -> send(admin, form));
        TimeUnit.MILLISECONDS.sleep(500);
        long begun = System.nanoTime();
        node.close();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("stopped while PostgreSQL does not answer after %d ms%n", took.toMillis());
        assertThat(took).isLessThan(STOPPED_WITHIN);
        assertThat(node.awaitEnd()).isEqualTo(TERMINATED);
        sent.get(1, TimeUnit.MINUTES);
        wire.accept(Wire.WHOLE);
        assertThat(stored.count("app_user where login = 'half-done'")).isZero();
    }

    private static void send(Visitor admin, Visitor.Filled form) {
        try {
            assertThat(admin.send(form).statusCode()).isEqualTo(503);
        } catch (Exception noAnswer) {
            // nor was it told to be stored
        }
    }

    /** The sample as if it were a real prefecture's, with mails that wait to be sent. */
    private static void makeReal(Stored stored) throws Exception {
        stored.change(
                "update prefecture set code = '130001', sender_mail_address = 'office@pref.example.jp',"
                        + " sender_mail_name = '見本県'",
                "insert into mail_batch (id, version, title, place, submission_key, posted_at, posted_by, posted_by_name)"
                        + " values (1, 0, '知らせ', '/', 'key', current_timestamp, 1, '担当')",
                "insert into mail (id, version, batch_id, fiscal_year, recipient, address, subject, text, state, tries, due_at,"
                        + " answer) select x, 0, 1, 2026, '受講者', 'person' || x || '@example.jp', '件名', '本文', 'WAITING', 0,"
                        + " current_timestamp, '' from generate_series(1, " + MAILS + ") x");
    }

    private void awaitMore(Offices offices) throws InterruptedException {
        int before = offices.acknowledged().size();
        for (int tries = 0; offices.acknowledged().size() < before + UNDER_WAY; tries++) {
            assertThat(tries).as("offices get on").isLessThan(PATIENCE_SECONDS * 50);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(300));
    }

    private static void assertNothingIsLost(Stored stored, Offices offices, String after) throws Exception {
        List<String> names = stored.column("select family_name from application where family_name like '99____-%'");
        Set<String> lost = new HashSet<>(offices.acknowledged());
        names.forEach(lost::remove);
        Map<Long, String> numbers = new HashMap<>();
        for (String one : stored.column("select id || ' ' || printed_number from certificate")) {
            String[] parts = one.split(" ", 2);
            numbers.put(Long.valueOf(parts[0]), parts[1]);
        }
        Set<Long> unissued = new HashSet<>(offices.issued());
        unissued.removeAll(numbers.keySet());
        System.out.printf(
                "two nodes, %s: %d acknowledged, %d of them lost, %d stored twice; %d certificates said to be issued,"
                        + " %d of them lost, %d numbered twice; %d requests without an answer%n",
                after,
                offices.acknowledged().size(),
                lost.size(),
                names.size() - new HashSet<>(names).size(),
                offices.issued().size(),
                unissued.size(),
                numbers.size() - new HashSet<>(numbers.values()).size(),
                offices.withoutAnswer());
        assertThat(lost).isEmpty();
        assertThat(names).doesNotHaveDuplicates().hasSameSizeAs(offices.acknowledged());
        assertThat(offices.issued()).isNotEmpty();
        assertThat(unissued).isEmpty();
        assertThat(numbers.values()).doesNotHaveDuplicates();
    }

    /** Two officers decide on the same seats at once, each at another node. */
    private static void assertNoSeatIsGivenTwice(Stored stored, TwoNodes nodes) throws Exception {
        String course =
                stored.column("select course_id from call where id = " + call).get(0);
        stored.change(
                "update application set state = 'SUBMITTED', submitted_at = current_timestamp where call_id = " + call
                        + " and state in ('DRAFT', 'CORRECTION_REQUESTED')",
                "update call set closes_at = current_timestamp where id = " + call);
        LocalDate today = LocalDate.now(OfficeClock.ZONE);
        List<CompletableFuture<HttpResponse<String>>> decisions = new ArrayList<>();
        List<Visitor> officers = new ArrayList<>();
        List<Visitor.Filled> forms = new ArrayList<>();
        for (int officer = 0; officer < 4; officer++) {
            Visitor visitor = new Visitor(nodes.address());
            visitor.signIn("officer", PASSWORD);
            officers.add(visitor);
            forms.add(Visitor.fill(
                    visitor.page("/courses/" + course + "/selection"),
                    "#decide form",
                    Map.of(
                            "draftedOn",
                            today.minusDays(1).toString(),
                            "approvedOn",
                            today.toString(),
                            "documentNumber",
                            "障福第" + officer + "号",
                            "approver",
                            "障害福祉課長",
                            "publication",
                            "NOW")));
        }
        for (int officer = 0; officer < officers.size(); officer++) {
            Visitor visitor = officers.get(officer);
            Visitor.Filled form = forms.get(officer);
            decisions.add(CompletableFuture.supplyAsync(() -> decided(visitor, form)));
        }
        List<Integer> answers = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> decision : decisions) {
            answers.add(decision.get(1, TimeUnit.MINUTES).statusCode());
        }
        long seats = Long.parseLong(
                stored.column("select seats from course where id = " + course).get(0));
        long seated = stored.count("enrollment where course_id = " + course);
        System.out.printf(
                "two nodes: %d decided at once on %d seats (%s), %d seats given, %d decisions stored%n",
                answers.size(), seats, answers, seated, stored.count("selection where course_id = " + course));
        assertThat(answers).containsOnlyOnce(303);
        assertThat(seated).isEqualTo(seats);
        assertThat(stored.column("select number from enrollment where course_id = " + course))
                .doesNotHaveDuplicates();
    }

    private static HttpResponse<String> decided(Visitor officer, Visitor.Filled form) {
        try {
            return officer.send(form);
        } catch (Exception failed) {
            throw new CompletionException(failed);
        }
    }

    private static void assertNoMailLeftTwice(Stored stored, GreenMail mailServer) throws Exception {
        for (int tries = 0; stored.count("mail where state in ('WAITING', 'SENDING')") > 0; tries++) {
            assertThat(tries).as("the mails leave").isLessThan(PATIENCE_SECONDS * 10);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        Map<String, Integer> times = new HashMap<>();
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
            times.merge(to.getAddress(), 1, Integer::sum);
        }
        List<String> said = stored.column("select address from mail where state = 'SENT'");
        long lost = said.stream().filter(address -> !times.containsKey(address)).count();
        long twice = times.values().stream().filter(n -> n > 1).count();
        System.out.printf(
                "two nodes: %d mails, %d arrived, %d left for a person to decide, %d lost, %d sent twice%n",
                MAILS, times.size(), MAILS - said.size(), lost, twice);
        assertThat(twice).isZero();
        assertThat(lost).isZero();
        assertThat(MAILS - said.size())
                .as("at most the one each kill interrupted")
                .isLessThanOrEqualTo(KILLS);
    }

    /** Both nodes wrote lines, and one of them seals at a time. */
    private static void assertTheChainIsWhole(Stored stored, TwoNodes nodes) throws Exception {
        Visitor admin = new Visitor(nodes.address());
        admin.signIn("admin", PASSWORD);
        long lines = stored.count("audit_event");
        stored.change("update job set due_at = current_timestamp where kind = 'audit-sealing'");
        for (int tries = 0; stored.count("audit_event where seal is not null") < lines; tries++) {
            assertThat(tries).as("all lines are sealed").isLessThan(PATIENCE_SECONDS * 10);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        String proof = admin.page("/audit/proof").text();
        System.out.printf(
                "two nodes: %d and %d answers, %d lines of the audit, %s%n",
                nodes.answeredBy(0), nodes.answeredBy(1), lines, proof.replaceFirst("(?s).*(封印した[^。]*。).*", "$1"));
        assertThat(proof).contains("すべて封印したときのままです");
        assertThat(nodes.answeredBy(0)).isPositive();
        assertThat(nodes.answeredBy(1)).isPositive();
    }

    /** A column and an index more, as Flyway of the newer version makes them at its start. */
    private static void migrateAsANewerVersionDoes(Stored stored) throws Exception {
        Path newer = Files.createDirectories(folder.resolve("newer"));
        Files.writeString(
                newer.resolve("V99__later.sql"),
                "alter table application add column later_words varchar(100);\n"
                        + "create index application_later on application (later_words);\n");
        Flyway.configure()
                .dataSource(stored.url(), "postgres", "postgres")
                .locations("classpath:db/migration", "classpath:db/dialect/postgresql", "filesystem:" + newer)
                .load()
                .migrate();
    }
}
