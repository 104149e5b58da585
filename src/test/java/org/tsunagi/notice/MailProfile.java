package org.tsunagi.notice;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The application with a mail server set up on a port where a test puts one, or none. */
public class MailProfile implements QuarkusTestProfile {
    /** More than a test sends in a minute, unless it means to. */
    static final int PER_MINUTE = 30;

    private static final String PORT = "tests.smtp.port";

    @Override
    public Map<String, String> getConfigOverrides() {
        System.setProperty(PORT, Integer.toString(freePort()));
        return Map.of(
                "tsunagi.mail.host", "localhost",
                "tsunagi.mail.port", System.getProperty(PORT),
                "tsunagi.mail.security", "none",
                "tsunagi.mail.timeout", "1s",
                "tsunagi.mail.per-minute", Integer.toString(PER_MINUTE));
    }

    /** Below those that connections of this machine are given: none may take it while no server stands there. */
    private static int freePort() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000))
                .limit(100)
                .filter(MailProfile::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port)) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    static int port() {
        return Integer.getInteger(PORT);
    }
}
