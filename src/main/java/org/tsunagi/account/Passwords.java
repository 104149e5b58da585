package org.tsunagi.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.start.TsunagiConfig;

/** What makes a password acceptable, and how it is kept: Argon2id. */
final class Passwords {
    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final int KIBIBYTES = ConfigProvider.getConfig()
            .getOptionalValue("tsunagi.password-memory", Integer.class)
            .orElse(TsunagiConfig.LEAST_PASSWORD_MEMORY);

    /** OWASP's choice for Argon2id, if nobody set more: 19 MiB, 2 passes, 1 lane; about 0.1 s of one core. */
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(KIBIBYTES, 2, 1, 32, Argon2.ID);

    /** 19 MiB each or more: a crowd at the door must not exhaust the memory, of which it may have a quarter. */
    private static final Semaphore AT_ONCE = new Semaphore(
            atOnce(
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory(),
                    KIBIBYTES),
            true);

    /** 11,611 that many people have, by others, and what an office in Japan tries first. */
    private static final Set<String> COMMON = Stream.of("common-passwords.txt", "office-passwords.txt")
            .flatMap(Passwords::lines)
            .collect(Collectors.toUnmodifiableSet());

    private Passwords() {}

    /** How many are hashed at the same time: two a processor, if the heap is large enough, and one in any case. */
    static int atOnce(int processors, long heapBytes, int kibibytes) {
        return (int) Math.max(1, Math.min(2L * processors, heapBytes / 4 / (kibibytes * 1024L)));
    }

    /** Made when a login that does not exist is first tried; a start does not wait for it. */
    private static final class Nobody {
        static final String HASH = hash(Tokens.make());
    }

    /**
     * Refuses what is too short, too long, widely used, or the login itself. No rule of composition.
     *
     * @param field the form field to show the refusal at
     */
    static void check(String field, String password, String login) {
        int length = password.codePointCount(0, password.length());
        RuleViolation.unless(length >= SHORTEST, field, "account.password.short", SHORTEST);
        RuleViolation.unless(length <= LONGEST, field, "account.password.long", LONGEST);
        String folded = folded(password).toLowerCase(Locale.ROOT);
        boolean common =
                COMMON.contains(folded) || folded.codePoints().distinct().count() < 3;
        RuleViolation.unless(!common, field, "account.password.common");
        RuleViolation.unless(!folded.equals(login.toLowerCase(Locale.ROOT)), field, "account.password.login");
    }

    static String hash(String password) {
        return slowly(() ->
                Password.hash(folded(password)).addRandomSalt(16).with(ARGON2).getResult());
    }

    /** Whether the password belongs to the hash; without a hash it takes as long and is false. */
    static boolean matches(Optional<String> hash, String password) {
        boolean tooLong = password.length() > 4 * LONGEST;
        // before one of the few places is taken: making it needs one too
        String known = hash.orElseGet(() -> Nobody.HASH);
        // with the memory of the day it was made
        Argon2Function made = Argon2Function.getInstanceFromHash(known);
        boolean same = slowly(
                () -> Password.check(tooLong ? "" : folded(password), known).with(made));
        return same && hash.isPresent();
    }

    /** One password typed on two keyboards: full width, and kana composed or not. */
    private static String folded(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static <T> T slowly(Supplier<T> work) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            AT_ONCE.release();
        }
    }

    private static Stream<String> lines(String list) {
        try (InputStream file = Objects.requireNonNull(Passwords.class.getResourceAsStream(list))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
