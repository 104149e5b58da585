package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.base.start.KeySettings;

/**
 * The marks a browser keeps of the accounts that have signed in from it, {@code <user>.<moment>.<random>.<signature>} and
 * {@code ~} between them. A mark opens nothing: it says whose wrong passwords are to be counted apart from strangers'.
 */
@ApplicationScoped
class KnownBrowsers {
    /** How long after its last sign-in a browser is known. */
    static final Duration KNOWN = Duration.ofDays(365);
    /** Accounts of one browser; the one signed in from longest ago is forgotten first. */
    static final int MOST = 5;

    private static final String PURPOSE = "known-browser";
    private static final String BETWEEN = "~";
    private static final Pattern MARK =
            Pattern.compile("(([1-9][0-9]{0,17})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43}))\\.(" + Signature.FORM + ")");

    private final Signature signature;

    KnownBrowsers(KeySettings keys) {
        this.signature = new Signature(keys);
    }

    /** What the browser is called among those the user has signed in from; empty when it is a stranger to this user. */
    Optional<String> name(String marks, long userId, Instant now) {
        return read(marks)
                .filter(mark -> mark.userId() == userId)
                .filter(mark -> now.isBefore(mark.since().plus(KNOWN)))
                .map(Mark::name)
                .findFirst();
    }

    /** The marks after this user has signed in. */
    String with(String marks, long userId, Instant now) {
        String name = name(marks, userId, now).orElseGet(Tokens::make);
        String text = userId + "." + now.getEpochSecond() + "." + name;
        Stream<String> others =
                read(marks).filter(mark -> mark.userId() != userId).map(Mark::whole);
        return Stream.concat(Stream.of(text + "." + signature.of(PURPOSE, text)), others)
                .limit(MOST)
                .collect(Collectors.joining(BETWEEN));
    }

    private Stream<Mark> read(String marks) {
        List<String> kept = Arrays.asList(marks.split(BETWEEN, MOST + 1));
        return kept.stream()
                .limit(MOST)
                .map(MARK::matcher)
                .filter(Matcher::matches)
                .filter(parts -> signature.isOf(PURPOSE, parts.group(1), parts.group(5)))
                .map(parts -> new Mark(
                        parts.group(),
                        Long.parseLong(parts.group(2)),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(3))),
                        parts.group(4)));
    }

    private record Mark(String whole, long userId, Instant since, String name) {}
}
