package org.tsunagi.base.start;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The server's secrets: in the key file of the data folder, made at the first start, or given by configuration where
 * several nodes must share them.
 */
public final class Keys {
    /** Signs the tokens of forms. */
    public static final String CSRF = "tsunagi.keys.csrf";

    /** Signs personal links and what else must be known as ours. */
    public static final String LINK = "tsunagi.keys.link";

    private static final int SHORTEST = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    /**
     * The keys by name. A configured key wins over the file; the file is written only if a key was still missing.
     *
     * @throws StartRefused when a key is too short to sign with, or the file cannot be used
     */
    static Map<String, String> of(Path data, Function<String, Optional<String>> configured) {
        KeyFile file = KeyFile.read(data);
        Map<String, String> keys = new TreeMap<>();
        boolean made = false;
        for (String name : new String[] {CSRF, LINK}) {
            Optional<String> given = configured.apply(name);
            String key = given.or(() -> file.get(name)).orElse("");
            if (key.isEmpty()) {
                file.requireRoom();
                key = random();
                file.put(name, key);
                made = true;
            }
            if (key.length() < SHORTEST) {
                throw given.isPresent() ? tooShort(name) : file.damaged();
            }
            keys.put(name, key);
        }
        if (made) {
            file.write();
        }
        return keys;
    }

    private static StartRefused tooShort(String name) {
        return new StartRefused(
                name + " は " + SHORTEST + " 文字以上の推測できない文字列にしてください。",
                name + " must be an unguessable text of at least " + SHORTEST + " characters.");
    }

    private static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
