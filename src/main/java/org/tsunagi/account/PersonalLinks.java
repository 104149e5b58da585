package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.start.KeySettings;

/**
 * The tokens of links that open one thing to one person without an account: {@code <id>.<generation>.<mac>}. Nothing
 * is stored, so that a slip can be printed again. The feature that gives a link out decides how long it is open and
 * which generation is the valid one. A token is a secret: it belongs in no log.
 */
@ApplicationScoped
public class PersonalLinks {
    private static final Pattern TOKEN =
            Pattern.compile("([1-9][0-9]{0,17})\\.([0-9]{1,9})\\.(" + Signature.FORM + ")");

    private final Signature signature;

    PersonalLinks(KeySettings keys) {
        this.signature = new Signature(keys);
    }

    /** What a genuine token names; whether its generation still is the valid one the feature knows. */
    public record Named(long id, int generation) {}

    /**
     * The token of one thing.
     *
     * @param purpose a name fixed by the feature, so that a token for one purpose opens nothing else
     */
    public String token(String purpose, long id, int generation) {
        return id + "." + generation + "." + signature.of(purpose, text(id, generation));
    }

    /** What the token names, or empty when it is not one of ours for this purpose. */
    public Optional<Named> read(String purpose, @Nullable String token) {
        Matcher parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Named named = new Named(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
        return signature.isOf(purpose, text(named.id(), named.generation()), parts.group(3))
                ? Optional.of(named)
                : Optional.empty();
    }

    private static String text(long id, int generation) {
        return id + "\n" + generation;
    }
}
