package org.tsunagi.safekeeping;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells which keys an installation has, and nothing about what they are. */
final class KeyFingerprint {
    private static final int LENGTH = 16;

    private KeyFingerprint() {}

    static String of(String csrf, String link) {
        return DigestUtils.sha256Hex("tsunagi keys\n" + csrf + "\n" + link).substring(0, LENGTH);
    }

    /** Of the key file of a data folder; empty where none lies there or it cannot be read. */
    static String in(Path dataFolder) {
        Properties keys = keys(dataFolder);
        String csrf = keys.getProperty("tsunagi.keys.csrf", "");
        String link = keys.getProperty("tsunagi.keys.link", "");
        return csrf.isEmpty() || link.isEmpty() ? "" : of(csrf, link);
    }

    /** The link key of a data folder, or empty. */
    static String linkKey(Path dataFolder) {
        return keys(dataFolder).getProperty("tsunagi.keys.link", "");
    }

    private static Properties keys(Path dataFolder) {
        Properties keys = new Properties();
        try (Reader file = Files.newBufferedReader(dataFolder.resolve("keys.properties"))) {
            keys.load(file);
        } catch (IOException | IllegalArgumentException none) {
            keys.clear();
        }
        return keys;
    }
}
