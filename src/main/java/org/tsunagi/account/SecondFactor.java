package org.tsunagi.account;

import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StoredEntity;

/**
 * An account's second factor: which generation of its secret counts. One that was begun counts for nothing until its first code
 * was right; until then one set up before goes on counting.
 */
@Entity
class SecondFactor extends StoredEntity {
    /** How long a set-up that was begun can be finished. */
    private static final Duration BEGUN = Duration.ofMinutes(30);

    private long userId;
    private int generation;
    private Instant begunAt;
    /** The hash of the session's token. */
    private @Nullable String begunIn;

    private @Nullable Integer confirmedGeneration;
    private @Nullable Instant confirmedAt;
    private long lastStep;

    SecondFactor(long userId, Instant now) {
        this.userId = userId;
        this.begunAt = now;
    }

    protected SecondFactor() {}

    long userId() {
        return userId;
    }

    /** A new secret, to be put into an app; one that was begun in this session stays, as an app may have it already. */
    void begin(String session, Instant now) {
        if (!isBegun(session, now)) {
            generation++;
            begunIn = session;
        }
        begunAt = now;
    }

    /** Whether there is a secret whose first code is awaited in this session; others have not seen it, and must not take it over. */
    boolean isBegun(String session, Instant now) {
        return session.equals(begunIn)
                && now.isBefore(begunAt.plus(BEGUN))
                && !Integer.valueOf(generation).equals(confirmedGeneration);
    }

    /** The secret begun; the app has it once it is confirmed. */
    byte[] newSecret(OneTimeCodes codes) {
        return codes.secret(userId, generation);
    }

    /** The first code of the secret begun; from now on it counts, and none before it. */
    boolean confirm(OneTimeCodes codes, String digits, Instant real, Instant now) {
        // no code of a new secret has been taken yet
        boolean right = take(newSecret(codes), digits, real, 0);
        if (right) {
            confirmedGeneration = generation;
            confirmedAt = now;
        }
        return right;
    }

    boolean isConfirmed() {
        return confirmedGeneration != null;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    /** Whether these digits are a code that counts now, and have not been taken before. */
    boolean takes(OneTimeCodes codes, String digits, Instant real) {
        return confirmedGeneration != null && take(codes.secret(userId, confirmedGeneration), digits, real, lastStep);
    }

    /** From now on nothing counts, neither this secret nor one that was begun. */
    void end() {
        generation++;
        begunAt = Instant.EPOCH;
        begunIn = null;
        confirmedGeneration = null;
        confirmedAt = null;
    }

    private boolean take(byte[] secret, String digits, Instant real, long last) {
        OptionalLong step = OneTimeCodes.stepOf(secret, digits, real, last);
        step.ifPresent(taken -> lastStep = taken);
        return step.isPresent();
    }
}
