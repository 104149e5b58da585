package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mail leaves once, whatever kills the server that sends it: the packaged server, a real mail server, kill -9. */
class OutboxIT {
    private static final int MAILS = 200;
    private static final int KILLS = 3;

    /** So many leave after a start before the kill may come. */
    private static final int UNDER_WAY = 20;

    /** Longer than from one look of the job to the next. */
    private static final int QUIET_SECONDS = 12;

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Random chance = new Random();

    @BeforeEach
    void theBuildIsForH2() {
        assumeFalse(Database.isPostgres(), "a build for PostgreSQL needs a server to start with");
    }

    @Test
    void eachMailLeavesOnceHoweverOftenTheServerIsKilled() throws Exception {
        Path data = folder.resolve("data");
        BuiltServer.ready(FreePort.one(), data).close();
        seed(data);
        mailServer.start();
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = received();
                BuiltServer server = started(data);
                awaitMore(before + UNDER_WAY);
                TimeUnit.MILLISECONDS.sleep(chance.nextInt(200));
                server.kill();
            }
            BuiltServer last = started(data);
            awaitMore(MAILS); // after half a minute: the killed server's claim is waited out
            awaitQuiet();
            last.close();
            Map<String, Integer> times = timesByAddress();
            Map<String, String> states = states(data);
            long twice = times.values().stream().filter(n -> n > 1).count();
            long lost = states.entrySet().stream()
                    .filter(one -> "SENT".equals(one.getValue()) && !times.containsKey(one.getKey()))
                    .count();
            long uncertain = states.values().stream()
                    .filter(state -> !"SENT".equals(state))
                    .count();
            System.out.printf(
                    "mails: %d kills, %d written, %d arrived, %d left for a person to decide, %d lost, %d sent twice%n",
                    KILLS, MAILS, times.size(), uncertain, lost, twice);
            assertThat(twice).as("sent twice").isZero();
            assertThat(lost).as("said to be sent, but never arrived").isZero();
            assertThat(states.values()).isSubsetOf("SENT", "SENDING", "UNCERTAIN");
            assertThat(uncertain).as("at most the one each kill interrupted").isLessThanOrEqualTo(KILLS);
        } finally {
            mailServer.stop();
        }
    }

    private BuiltServer started(Path data) throws Exception {
        return BuiltServer.ready(
                FreePort.one(),
                data,
                "-Dtsunagi.mail.host=127.0.0.1",
                "-Dtsunagi.mail.port=" + mailServer.getSmtp().getPort(),
                "-Dtsunagi.mail.security=none",
                "-Dtsunagi.mail.timeout=1s",
                "-Dtsunagi.mail.per-minute=100000");
    }

    private int received() {
        return mailServer.getReceivedMessages().length;
    }

    private void awaitMore(int wanted) throws InterruptedException {
        for (int tries = 0; received() < Math.min(wanted, MAILS - KILLS); tries++) {
            assertThat(tries).as("a mail is sent in time").isLessThan(PATIENCE_SECONDS * 20);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void awaitQuiet() throws InterruptedException {
        for (int last = -1; last != received(); ) {
            last = received();
            TimeUnit.SECONDS.sleep(QUIET_SECONDS);
        }
    }

    private Map<String, Integer> timesByAddress() throws Exception {
        Map<String, Integer> times = new HashMap<>();
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
            times.merge(to.getAddress(), 1, Integer::sum);
        }
        return times;
    }

    private static Map<String, String> states(Path data) throws SQLException {
        Map<String, String> states = new HashMap<>();
        try (Connection connection = database(data);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select address, state from mail")) {
            while (row.next()) {
                states.put(row.getString(1), row.getString(2));
            }
        }
        return states;
    }

    /** What an officer would do by hand: the sender's settings, and one mail to each of many people. */
    private static void seed(Path data) throws SQLException {
        try (Connection connection = database(data);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into prefecture (id, version, code, name, office, office_contact, governor_title, governor_name,"
                            + " municipality_word, certificate_wording, sender_mail_address, sender_mail_name,"
                            + " sender_number_line, sender_address, sender_department, sender_person, sender_phone,"
                            + " sender_contact_mail) values (1, 0, '130001', '東京都', '課', '連絡先', '知事', '見本', '市町村', '文面',"
                            + " 'office@pref.example.jp', '見本県', '', '', '', '', '', '')");
            statement.execute(
                    "insert into mail_batch (id, version, title, place, submission_key, posted_at, posted_by, posted_by_name)"
                            + " values (1, 0, '知らせ', '/', 'key', current_timestamp, 1, '担当')");
            statement.execute(
                    "insert into mail (id, version, batch_id, fiscal_year, recipient, address, subject, text, state, tries, due_at,"
                            + " answer) select x, 0, 1, 2026, '受講者', 'person' || x || '@example.jp', '件名', '本文', 'WAITING', 0,"
                            + " current_timestamp, '' from system_range(1, " + MAILS + ")");
        }
    }

    private static Connection database(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("tsunagi") + ";IFEXISTS=TRUE");
    }
}
