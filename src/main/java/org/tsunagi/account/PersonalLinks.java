package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.start.KeySettings;

/**
 * The tokens of links that open one thing to one person without an account: {@code <id>.<generation>.<mac>}. Nothing
 * is stored, so that a slip can be printed again. The feature that gives a link out decides how long it is open and
 * which generation is the valid one. A token is a secret: it belongs in no log.
 */
@ApplicationScoped
public class PersonalLinks {
    private static final Pattern TOKEN = Pattern.compile("([1-9][0-9]{0,17})\\.([0-9]{1,9})\\.([A-Za-z0-9_-]{22})");
    /** 128 of the 256 bits are beyond guessing, and half as much to type from paper. */
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    PersonalLinks(KeySettings keys) {
        this.key = new SecretKeySpec(keys.link().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** What a genuine token names; whether its generation still is the valid one the feature knows. */
    public record Named(long id, int generation) {}

    /**
     * The token of one thing.
     *
     * @param purpose a name fixed by the feature, so that a token for one purpose opens nothing else
     */
    public String token(String purpose, long id, int generation) {
        return id + "." + generation + "." + mac(purpose, id, generation);
    }

    /** What the token names, or empty when it is not one of ours for this purpose. */
    public Optional<Named> read(String purpose, @Nullable String token) {
        Matcher parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Named named = new Named(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
        byte[] right = mac(purpose, named.id(), named.generation()).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, parts.group(3).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(named)
                : Optional.empty();
    }

    private String mac(String purpose, long id, int generation) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] whole = mac.doFinal((purpose + "\n" + id + "\n" + generation).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
