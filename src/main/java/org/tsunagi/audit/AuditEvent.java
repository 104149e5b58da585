package org.tsunagi.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.tsunagi.audit.AuditDesk.Happened;
import org.tsunagi.base.kernel.StoredEntity;

/**
 * One line of the audit. It holds ids and no personal text: that lies beside it in {@link AuditText}, of which it keeps the
 * salted hash. Nothing of it ever changes but that it is sealed, once.
 */
@Entity
class AuditEvent extends StoredEntity {
    /** What stands before the first line of the chain. */
    static final String FIRST = "Tsunagi";

    private Instant happenedAt;

    /** The account, or 0 where nobody had signed in. */
    private long account;

    @Enumerated(EnumType.STRING)
    private AuditKind kind;

    /** The desk's use case ({@code CompletionDesk.decide}) or the page ({@code PeopleResource.show}). */
    private String act;

    /** The address asked for, without its query: numbers tell what it was about. */
    private String path;

    private String textHash;

    /** Its place in the chain, from 1; null until the next sealing. */
    private @Nullable Long sealPosition;

    private @Nullable String seal;

    AuditEvent(Instant happenedAt, Happened happened, String textHash) {
        this.happenedAt = happenedAt;
        this.account = happened.actor().account();
        this.kind = happened.kind();
        this.act = happened.act();
        this.path = happened.actor().path();
        this.textHash = textHash;
    }

    protected AuditEvent() {}

    String path() {
        return path;
    }

    /** Puts it into the chain behind the seal of the one before and returns its own. */
    String sealAs(long position, String before) {
        if (seal != null) {
            throw new IllegalStateException("sealed already");
        }
        sealPosition = position;
        seal = seal(before, position, id(), happenedAt, account, kind.name(), act, path, textHash);
        return seal;
    }

    /** The seal of a line, by what it says and by the seal before it; the proof computes it again. */
    static String seal(
            String before,
            long position,
            long id,
            Instant happenedAt,
            long account,
            String kind,
            String act,
            String path,
            String textHash) {
        return DigestUtils.sha256Hex(
                Stream.of(before, position, id, happenedAt.toEpochMilli(), account, kind, act, path, textHash)
                        .map(String::valueOf)
                        .collect(Collectors.joining("\n")));
    }
}
