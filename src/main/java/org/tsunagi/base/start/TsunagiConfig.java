package org.tsunagi.base.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** What the operator sets (as opposed to what an officer may change on a page). */
@ConfigMapping(prefix = "tsunagi")
public interface TsunagiConfig {
    /** Begins the names of cookies where users come by https: browsers then take them from this very host alone. */
    String HOST_ONLY = "__Host-";

    /** In KiB; what OWASP asks of Argon2id with two passes. */
    int LEAST_PASSWORD_MEMORY = 19_456;

    /** Where users reach this system, without a path: https anywhere, http only on localhost and in the demo. */
    Optional<String> publicUrl();

    /** Whether this is the sample prefecture: invented people, no real mail. */
    @WithDefault("false")
    boolean demo();

    /** The folder of the embedded database, the keys and the backups; relative to where the server was started. */
    @WithDefault("data")
    String dataDir();

    /**
     * Whether an answer waits until the embedded database has written to the disk what it says. Never turn it off where
     * the data matters: it is for the test that shows what would be lost.
     */
    @WithDefault("true")
    boolean settle();

    /** Whether this node does the work in the background; false for one that only answers, where several nodes share it. */
    @WithDefault("true")
    boolean jobs();

    /** Whether this start prints a one-time link to register an administrator although there are some. */
    @WithDefault("false")
    boolean newAdministrator();

    /** How much memory the hash of one password takes, in KiB, and so how long a try takes; those made before stay good. */
    @WithDefault("" + LEAST_PASSWORD_MEMORY)
    int passwordMemory();

    /** For how many years the audit keeps names, addresses and titles beside its lines; the lines stay. */
    @WithDefault("5")
    int auditYears();

    /** How many applications without an account one network may send to a call in an hour. */
    @WithDefault("60")
    int applicationsPerHour();

    /** The backups of the embedded database. */
    Backup backup();

    /** The server that takes the office's mails. */
    Mail mail();

    /** The office's own sign-in, a second way in for the prefecture's people. */
    OfficeSignIn officeSignIn();

    /** A path of ours as people type it from elsewhere. */
    default String address(String path) {
        return publicUrl().orElse("").replaceFirst("/+$", "") + path;
    }

    /** Whether users come by https: cookies are Secure then, and HSTS is sent. */
    default boolean secure() {
        return publicUrl().filter(url -> url.startsWith("https://")).isPresent();
    }

    /** When backups are made and how long they are kept. */
    interface Backup {
        /** The time of day in Japan, {@code HH:mm}; a night's quiet hour. */
        @WithDefault("03:00")
        LocalTime at();

        /** All backups of so many days are kept, today's counted in. */
        @WithDefault("14")
        int days();

        /** The newest of each of so many months is kept, this month counted in. */
        @WithDefault("12")
        int months();

        /**
         * On PostgreSQL: a file that the database administrator's script touches when a base backup is done and verified, so
         * that its age can be told here.
         */
        Optional<String> stamp();
    }

    /** How mails leave; without a host they wait. */
    interface Mail {
        /** The SMTP server. */
        Optional<String> host();

        @WithDefault("587")
        int port();

        /** How the connection is made safe. */
        @WithDefault("starttls")
        Security security();

        /** A file with the certificates (PEM) of the authorities its own is checked by, instead of those the JDK knows. */
        Optional<String> trustedCertificates();

        /** Whom the server knows us as, where it asks. */
        Optional<String> user();

        /** The password itself, by the environment; or {@link #passwordFile}. */
        Optional<String> password();

        /** A file with the password in its first line, readable by the service alone. */
        Optional<String> passwordFile();

        /** So many mails leave in a minute at most, of all nodes together. */
        @WithDefault("60")
        int perMinute();

        /** So long the server is waited for at each word of the conversation. */
        @WithDefault("30s")
        Duration timeout();
    }

    /** The sign-in service of the office (OpenID Connect); without its address there is none. */
    interface OfficeSignIn {
        /** The issuer's address, below which {@code /.well-known/openid-configuration} lies. */
        Optional<String> provider();

        /** What this system is registered as there. */
        Optional<String> clientId();

        /** The secret of that registration itself, by the environment; or {@link #secretFile}. */
        Optional<String> secret();

        /** A file with the secret in its first line, readable by the service alone. */
        Optional<String> secretFile();

        /** The claim of the ID token that is the login here: one that people cannot change there themselves. */
        @WithDefault("preferred_username")
        String claim();
    }

    /** Whether mails are handed over in the clear, encrypted once the server was greeted, or from the first byte. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }
}
