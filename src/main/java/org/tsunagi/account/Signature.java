package org.tsunagi.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tsunagi.base.start.KeySettings;

/** Signs short texts with the server's key for links: what comes back with its signature is ours. */
final class Signature {
    /** How a signature is written: 22 characters. */
    static final String FORM = "[A-Za-z0-9_-]{22}";
    /** 128 of the 256 bits are beyond guessing, and half as much to type from paper. */
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    Signature(KeySettings keys) {
        this.key = new SecretKeySpec(keys.link().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * The signature of a text.
     *
     * @param purpose a name without line ends, so that what is signed for one purpose is worth nothing for another
     */
    String of(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole(purpose, text), BYTES));
    }

    /** All 256 bits of it: what a secret is made from that is stored nowhere. */
    byte[] whole(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isOf(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                of(purpose, text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }
}
