package org.tsunagi.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.intake.Application;

/** A piece of evidence that arrived, on paper or as a file: what was thought of it, and when it was destroyed. */
@Entity
public class EvidencePiece extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private EvidenceRequest request;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private PieceState state = PieceState.ARRIVED;

    /** True while it is the one that counts, else null: unique with application and request. */
    @Column(name = "current_piece")
    private @Nullable Boolean current = true;

    /** True while an officer has to look at it, else null. */
    private @Nullable Boolean unlooked = true;

    /** Null for paper. */
    @Enumerated(EnumType.STRING)
    private @Nullable FileKind kind;

    private int size;
    private String submissionKey;

    @Embedded
    @EmbeddedColumnNaming("arrived_%s")
    private Act arrived;

    @Embedded
    @EmbeddedColumnNaming("looked_%s")
    private @Nullable Act looked;

    private @Nullable String words;

    @Embedded
    @EmbeddedColumnNaming("ended_%s")
    private @Nullable Act ended;

    protected EvidencePiece() {}

    EvidencePiece(
            EvidenceRequest request,
            Application application,
            @Nullable SentEvidence file,
            SubmissionKey key,
            Act arrived) {
        this.request = request;
        this.application = application;
        this.kind = file == null ? null : file.kind();
        this.size = file == null ? 0 : file.content().length;
        this.submissionKey = key.value();
        this.arrived = arrived;
    }

    /** It is what was asked for. */
    void accept(Act by) {
        look(by, PieceState.ACCEPTED, null);
    }

    /** Another one is wanted, in words for who sends it. */
    void askAgain(Act by, String why) {
        look(by, PieceState.ASKED_AGAIN, why);
    }

    private void look(Act by, PieceState verdict, @Nullable String why) {
        RuleViolation.unless(current != null && ended == null, null, "evidence.notCurrent");
        this.state = verdict;
        this.words = why;
        this.looked = by;
        this.unlooked = null;
    }

    /** As if nobody had looked at it; what was accepted and destroyed has not arrived then, so that another may come. */
    void lookAnew() {
        RuleViolation.unless(current != null && state != PieceState.ARRIVED, null, "evidence.notCurrent");
        if (ended != null) {
            this.current = null;
            return;
        }
        this.state = PieceState.ARRIVED;
        this.words = null;
        this.looked = null;
        this.unlooked = true;
    }

    /** Another takes its place, its person has become another, or it did not arrive after all. */
    void endWithoutCounting(Act by) {
        this.current = null;
        this.unlooked = null;
        if (ended == null) {
            this.ended = by;
        }
    }

    /** What was accepted still counts when it is destroyed; anything else has not arrived then. */
    void destroy(Act by) {
        RuleViolation.unless(ended == null, null, "evidence.destroyedAlready");
        if (state == PieceState.ACCEPTED) {
            this.ended = by;
        } else {
            endWithoutCounting(by);
        }
    }

    EvidenceRequest request() {
        return request;
    }

    Application application() {
        return application;
    }

    boolean isFile() {
        return kind != null;
    }

    boolean isAskedAgain() {
        return state == PieceState.ASKED_AGAIN;
    }

    boolean isAccepted() {
        return state == PieceState.ACCEPTED;
    }

    /** Whether it counts, with its file where it is one. */
    boolean isThere() {
        return current != null && ended == null;
    }

    boolean isByPerson() {
        return arrived.by() == 0;
    }

    boolean isEnded() {
        return ended != null;
    }

    PieceLine line() {
        return new PieceLine(
                id(),
                version(),
                request.id(),
                application.id(),
                state,
                current != null,
                kind,
                size,
                arrived,
                looked,
                words,
                ended);
    }

    /** What is thought of a piece. */
    public enum PieceState {
        ARRIVED,
        ACCEPTED,
        ASKED_AGAIN
    }

    /** What kind of file a piece is. */
    public enum FileKind {
        PDF("application/pdf"),
        JPEG("image/jpeg"),
        PNG("image/png");

        private final String mediaType;

        FileKind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** With its dot. */
        public String ending() {
            return this == JPEG ? ".jpg" : "." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A file that has passed the gate: bytes that may be kept. */
    public record SentEvidence(FileKind kind, byte[] content) {
        /** The key of these bytes for one request of an application, sent by one form. */
        SubmissionKey sentBy(SubmissionKey form, long applicationId, long requestId) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
                return SubmissionKey.named(String.join(
                        " ",
                        form.value(),
                        Long.toString(applicationId),
                        Long.toString(requestId),
                        HexFormat.of().formatHex(digest)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /**
     * A piece as pages show it.
     *
     * @param kind null for paper
     * @param ended when it was destroyed, replaced or taken back
     */
    public record PieceLine(
            long id,
            long version,
            long requestId,
            long applicationId,
            PieceState state,
            boolean current,
            @Nullable FileKind kind,
            int size,
            Act arrived,
            @Nullable Act looked,
            @Nullable String words,
            @Nullable Act ended) {
        private static final int KILO = 1024;

        /** Whether there is a file to be taken out. */
        public boolean isFileThere() {
            return kind != null && ended == null;
        }

        /** Whether it came by the personal link. */
        public boolean isByPerson() {
            return arrived.by() == 0;
        }

        public boolean isAccepted() {
            return state == PieceState.ACCEPTED;
        }

        public boolean isAskedAgain() {
            return state == PieceState.ASKED_AGAIN;
        }

        public boolean isToLookAt() {
            return current && ended == null && state == PieceState.ARRIVED;
        }

        public int kilobytes() {
            return (size + KILO - 1) / KILO;
        }
    }
}
