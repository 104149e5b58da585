package org.tsunagi.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.start.TsunagiConfig.Security;
import org.tsunagi.masters.Sender;
import org.tsunagi.notice.MailServer.Answer;
import org.tsunagi.notice.MailServer.Kind;
import org.tsunagi.notice.MailServer.Outgoing;

/** Nothing is said to a mail server, no password and no mail, but by the encryption that is set and to the right one. */
class SmtpDeliveryTest {
    private static final String USER = "shogai@pref.example.jp";
    private static final String PASSWORD = "sesame";
    private static final String OF_THE_KEYS = "changeit";
    private static final Sender OFFICE = new Sender(USER, "見本県障害福祉課", "", "", "", "", "", "");

    @TempDir
    private static Path folder;

    private static SSLContext keys;

    private final GreenMail plain = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private final GreenMail encrypted = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
    private StartTlsDoor door;

    /** A certificate for localhost that nobody knows, as an office's own authority would make one. */
    @BeforeAll
    static void aCertificateForLocalhost() throws Exception {
        Path store = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                store.toString(),
                "-storepass",
                OF_THE_KEYS);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "mail",
                "-keystore",
                store.toString(),
                "-storepass",
                OF_THE_KEYS,
                "-file",
                trusted().toString());
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY, store.toString());
        KeyStore stored = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            stored.load(in, OF_THE_KEYS.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(stored, OF_THE_KEYS.toCharArray());
        keys = SSLContext.getInstance("TLS");
        keys.init(own.getKeyManagers(), null, null);
    }

    @BeforeEach
    void start() throws Exception {
        plain.start();
        encrypted.start();
        plain.setUser(USER, PASSWORD);
        encrypted.setUser(USER, PASSWORD);
        door = new StartTlsDoor(keys, plain.getSmtp().getPort());
    }

    @AfterEach
    void stop() throws Exception {
        door.close();
        plain.stop();
        encrypted.stop();
    }

    @ParameterizedTest
    @EnumSource
    void aMailIsTakenAfterTheSignIn(Security security) {
        assertThat(handOver(right(security))).extracting(Answer::kind).isEqualTo(Kind.TAKEN);
        assertThat(received()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsSaidToBeOne(Security security) {
        assertUnreached(handOver(right(security).password("open")), "ログインできませんでした", "tsunagi.mail.user");
    }

    @Test
    void afterStartTlsAllIsEncrypted() {
        handOver(right(Security.STARTTLS));
        assertThat(door.heardInTheClear()).hasSize(2).allMatch(line -> line.matches("EHLO .*|STARTTLS"));
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aCertificateOfAnUnknownAuthorityIsRefused(Security security) {
        assertUnreached(
                handOver(right(security).certificates(Optional.empty())),
                "証明書を確かめられない",
                "tsunagi.mail.trusted-certificates");
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aCertificateForAnotherNameIsRefused(Security security) {
        assertUnreached(handOver(right(security).host("127.0.0.1")), "証明書を確かめられない", "tsunagi.mail.host");
    }

    @Test
    void aServerWithoutStartTlsHearsNoPassword() {
        assertUnreached(
                handOver(right(Security.STARTTLS).port(plain.getSmtp().getPort())),
                "暗号化した通信を始められない",
                "tsunagi.mail.security");
    }

    @Test
    void aServerThatExpectsNoEncryptionIsToldApart() {
        assertUnreached(
                handOver(right(Security.TLS).port(plain.getSmtp().getPort())), "暗号化した通信を始められない", "tsunagi.mail.port");
    }

    @Test
    void aFileWithoutCertificatesIsSaidToBeOne() throws Exception {
        Path empty = Files.createTempFile(folder, "empty", ".pem");
        assertUnreached(handOver(right(Security.TLS).certificates(Optional.of(empty.toString()))), "読めませんでした");
        assertUnreached(handOver(right(Security.TLS).certificates(Optional.of("/none.pem"))), "読めませんでした");
    }

    private void assertUnreached(Answer answer, String... said) {
        assertThat(answer.kind()).isEqualTo(Kind.UNREACHED);
        assertThat(answer.words()).contains(said);
        assertThat(received()).isZero();
    }

    private int received() {
        return plain.getReceivedMessages().length + encrypted.getReceivedMessages().length;
    }

    private static Answer handOver(MailSettings set) {
        return new SmtpDelivery(set)
                .handOver(new Outgoing(
                        1,
                        "<1@pref.example.jp>",
                        OFFICE,
                        "汐見 花子",
                        "hanako@example.jp",
                        "件名",
                        "本文",
                        null,
                        Instant.EPOCH));
    }

    private MailSettings right(Security security) {
        int port = switch (security) {
            case NONE -> plain.getSmtp().getPort();
            case STARTTLS -> door.port();
            case TLS -> encrypted.getSmtps().getPort();
        };
        return new MailSettings(
                "localhost", port, security, PASSWORD, Optional.of(trusted().toString()));
    }

    private static Path trusted() {
        return folder.resolve("trusted.pem");
    }

    private static void keytool(String... words) throws Exception {
        ProcessBuilder tool = new ProcessBuilder(words);
        tool.command()
                .add(
                        0,
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString());
        assertThat(tool.inheritIO().start().waitFor()).isZero();
    }

    /** What an operator has set. */
    private record MailSettings(
            String server, int port, Security security, String secret, Optional<String> trustedCertificates)
            implements TsunagiConfig.Mail {
        MailSettings host(String other) {
            return new MailSettings(other, port, security, secret, trustedCertificates);
        }

        MailSettings port(int other) {
            return new MailSettings(server, other, security, secret, trustedCertificates);
        }

        MailSettings password(String other) {
            return new MailSettings(server, port, security, other, trustedCertificates);
        }

        MailSettings certificates(Optional<String> others) {
            return new MailSettings(server, port, security, secret, others);
        }

        @Override
        public Optional<String> host() {
            return Optional.of(server);
        }

        @Override
        public Optional<String> user() {
            return Optional.of(USER);
        }

        @Override
        public Optional<String> password() {
            return Optional.of(secret);
        }

        @Override
        public Optional<String> passwordFile() {
            return Optional.empty();
        }

        @Override
        public int perMinute() {
            return 60;
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(2);
        }
    }
}
