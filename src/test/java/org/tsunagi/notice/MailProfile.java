package org.tsunagi.notice;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.tsunagi.FreePort;

/** The application with a mail server set up on a port where a test puts one, or none. */
public class MailProfile implements QuarkusTestProfile {
    /** More than a test sends in a minute, unless it means to. */
    static final int PER_MINUTE = 30;

    private static final String PORT = "tests.smtp.port";

    @Override
    public Map<String, String> getConfigOverrides() {
        System.setProperty(PORT, Integer.toString(FreePort.one()));
        return Map.of(
                "tsunagi.mail.host", "localhost",
                "tsunagi.mail.port", System.getProperty(PORT),
                "tsunagi.mail.security", "none",
                "tsunagi.mail.timeout", "2s",
                "tsunagi.mail.per-minute", Integer.toString(PER_MINUTE));
    }

    static int port() {
        return Integer.getInteger(PORT);
    }
}
