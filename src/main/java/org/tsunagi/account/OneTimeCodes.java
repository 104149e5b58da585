package org.tsunagi.account;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.tsunagi.base.start.KeySettings;

/**
 * The six digits that an authenticator app shows (RFC 6238 with SHA-1 and steps of 30 seconds), and the secrets they come from.
 * A secret is made from the server's key, the account and a generation: nothing of it is stored, and a new generation is
 * another secret.
 */
@ApplicationScoped
class OneTimeCodes {
    private static final String PURPOSE = "second-factor";
    private static final int SECRET_BYTES = 20;
    private static final long STEP_SECONDS = 30;
    /** A telephone's clock may be wrong by so many steps, and a person slow. */
    private static final int TOLERANCE = 1;

    private final Signature signature;

    OneTimeCodes(KeySettings keys) {
        this.signature = new Signature(keys);
    }

    byte[] secret(long userId, int generation) {
        return Arrays.copyOf(signature.whole(PURPOSE, userId + "\n" + generation), SECRET_BYTES);
    }

    /** What is typed into an app that cannot read the picture: 32 characters in groups of four. */
    static String inGroups(byte[] secret) {
        return base32(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What the picture says to the app. */
    static String address(byte[] secret, String login) {
        return "otpauth://totp/Tsunagi:" + login + "?secret=" + base32(secret) + "&issuer=Tsunagi";
    }

    /** The code of a step. */
    static String code(byte[] secret, long step) {
        try {
            return new HmacOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The step a moment lies in, counted from 1970. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The step whose code was typed: this one, the one before or the next, later than the last that was taken. */
    static OptionalLong stepOf(byte[] secret, String digits, Instant now, long last) {
        return LongStream.rangeClosed(step(now) - TOLERANCE, step(now) + TOLERANCE)
                .filter(step -> step > last)
                .filter(step -> MessageDigest.isEqual(ascii(code(secret, step)), ascii(digits)))
                .findFirst();
    }

    /** A code however it was typed: full width, with spaces or hyphens, in capitals. */
    static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}\u30fc\u2212]", "");
    }

    /** Whether a folded text is what an app shows; a recovery code is longer. */
    static boolean isFromApp(String folded) {
        return folded.matches("[0-9]{6}");
    }

    private static String base32(byte[] secret) {
        return new Base32().encodeToString(secret);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
