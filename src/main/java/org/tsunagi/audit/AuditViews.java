package org.tsunagi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Viewer;

/** What administrators read of the audit. */
@ApplicationScoped
public class AuditViews {
    private static final int MOST_ABOUT_ONE = 500;

    private final AuditEvents events;
    private final AuditProof proof;

    AuditViews(AuditEvents events, AuditProof proof) {
        this.events = events;
        this.proof = proof;
    }

    /** A part of the lines wanted, the latest first. */
    public List<AuditLine> lines(Viewer viewer, Wanted wanted, int offset, int size) {
        viewer.requireAdministrator("the audit");
        return events.lines(wanted, offset, size);
    }

    public long count(Viewer viewer, Wanted wanted) {
        viewer.requireAdministrator("the audit");
        return events.count(wanted);
    }

    /**
     * The latest lines about any of these things.
     *
     * @param subjects as addresses name them: {@code people/7}, {@code applications/12}
     */
    public List<AuditLine> about(Viewer viewer, Set<String> subjects, Instant from) {
        viewer.requireAdministrator("the audit");
        return subjects.isEmpty() ? List.of() : events.about(subjects, from, MOST_ABOUT_ONE);
    }

    /** Since when people work here; empty before the first act. */
    public Optional<Instant> began() {
        return events.began();
    }

    /** Computes the whole chain again. */
    public AuditProof.Finding prove(Viewer viewer) {
        viewer.requireAdministrator("the audit");
        return proof.now();
    }

    /**
     * Which lines are wanted.
     *
     * @param account one account's, or {@link #EVERYBODY}
     */
    public record Wanted(Instant from, Instant before, long account, Set<AuditKind> kinds) {
        public static final long EVERYBODY = -1;
    }

    /**
     * A line as pages show it.
     *
     * @param name the account's holder at that moment; null when the personal text has been taken away
     * @param words what was seen or taken out; null likewise
     * @param address the network address; null likewise
     */
    public record AuditLine(
            long id,
            Instant at,
            long account,
            @Nullable String name,
            AuditKind kind,
            String act,
            String path,
            @Nullable String words,
            @Nullable String address) {}
}
