package org.tsunagi.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The recovery codes of the second factors. */
@ApplicationScoped
class RecoveryCodes implements PanacheRepository<RecoveryCode> {
    private static final int MANY = 10;
    /** 119 random bits: a fast hash is enough for them. */
    private static final int CHARACTERS = 24;

    /** New codes instead of those there were; only these lines ever hold them. */
    List<String> renew(long userId) {
        deleteAllOf(userId);
        List<String> codes =
                Stream.generate(() -> Tokens.readable(CHARACTERS)).limit(MANY).toList();
        codes.forEach(code -> persist(new RecoveryCode(userId, code)));
        return codes;
    }

    /** Whether a folded text has the form of one. */
    static boolean isOne(String folded) {
        return folded.matches("[a-z2-9]{" + CHARACTERS + "}");
    }

    /** Uses a code up; false when it is none of this account's, or was used before. */
    boolean use(long userId, String folded, Instant now) {
        return update(
                        "usedAt = ?1 where userId = ?2 and codeHash = ?3 and usedAt is null",
                        now,
                        userId,
                        Tokens.hash(folded))
                == 1;
    }

    long left(long userId) {
        return count("userId = ?1 and usedAt is null", userId);
    }

    void deleteAllOf(long userId) {
        delete("userId", userId);
    }
}
