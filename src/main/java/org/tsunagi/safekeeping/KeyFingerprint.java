package org.tsunagi.safekeeping;

import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.tsunagi.base.start.KeyFile;
import org.tsunagi.base.start.Keys;
import org.tsunagi.base.start.StartRefused;

/** Tells which keys an installation has, and nothing about what they are. */
final class KeyFingerprint {
    private static final int LENGTH = 16;

    private KeyFingerprint() {}

    static String of(String csrf, String link) {
        return DigestUtils.sha256Hex("tsunagi keys\n" + csrf + "\n" + link).substring(0, LENGTH);
    }

    /**
     * Of the key file of a data folder; empty where none lies there.
     *
     * @throws StartRefused when it is not as it was written
     */
    static String in(Path dataFolder) {
        KeyFile keys = KeyFile.read(dataFolder);
        return keys.get(Keys.CSRF)
                .flatMap(csrf -> keys.get(Keys.LINK).map(link -> of(csrf, link)))
                .orElse("");
    }
}
