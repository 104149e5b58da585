package org.tsunagi.account;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StoredEntity;

/** What opens the door once without the telephone: a code on paper, of which the hash alone is stored. */
@Entity
class RecoveryCode extends StoredEntity {
    private long userId;
    private String codeHash;
    private @Nullable Instant usedAt;

    RecoveryCode(long userId, String code) {
        this.userId = userId;
        this.codeHash = Tokens.hash(OneTimeCodes.folded(code));
    }

    protected RecoveryCode() {}
}
