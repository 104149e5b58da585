package org.tsunagi.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** Secrets that travel to a browser or a console; the database holds only their hashes. */
final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** No letters or digits that are mistaken for each other on paper. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Tokens() {}

    /** 256 random bits, safe in a cookie and in a path. */
    static String make() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** A password to be written on paper once: 12 characters in three groups, 59 random bits. */
    static String readable() {
        return readable(12);
    }

    /** So many characters in groups of four, nearly five random bits each. */
    static String readable(int characters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < characters; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    /** What is stored of a token: its SHA-256 in hexadecimal. A slow hash is for passwords; 256 bits need none. */
    static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
