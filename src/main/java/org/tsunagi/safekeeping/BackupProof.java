package org.tsunagi.safekeeping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * How the command {@code backup} asks a running service: on its management port, with a proof that it can read the keys of
 * the data folder, good for this minute and the next.
 */
public final class BackupProof {
    /** Where it asks. */
    public static final String PATH = "/backup";

    /** The header with the proof. */
    public static final String HEADER = "X-Tsunagi-Proof";

    private static final int MINUTE = 60;

    private BackupProof() {}

    static String of(String linkKey, Instant now) {
        return of(linkKey, now.getEpochSecond() / MINUTE);
    }

    static boolean isGood(String sent, String linkKey, Instant now) {
        long minute = now.getEpochSecond() / MINUTE;
        return !linkKey.isEmpty() && (same(sent, of(linkKey, minute)) || same(sent, of(linkKey, minute - 1)));
    }

    private static String of(String linkKey, long minute) {
        return linkKey.isEmpty() ? "" : new HmacUtils(HmacAlgorithms.HMAC_SHA_256, linkKey).hmacHex("backup " + minute);
    }

    private static boolean same(String sent, String right) {
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
    }
}
