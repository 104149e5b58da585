package org.tsunagi.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.evidence.EvidencePiece.PieceLine;
import org.tsunagi.intake.Application.ApplicationState;

/**
 * The evidence of one application.
 *
 * @param byEmployer whether an employer that ranks its people sent it
 * @param closed why a body or a person sends nothing any more; null while they may, and for an officer
 * @param former what was replaced, destroyed or taken back, the latest first
 */
public record EvidenceSheet(
        long applicationId,
        long callId,
        String person,
        @Nullable String body,
        boolean byEmployer,
        ApplicationState state,
        String course,
        FiscalYear year,
        @Nullable String closed,
        List<AskedLine> lines,
        List<FormerLine> former) {
    /** Whether a body nominates. */
    public boolean isNominated() {
        return body != null;
    }

    public boolean isWithdrawn() {
        return state == ApplicationState.WITHDRAWN;
    }

    /** Whether paper may come for one of them now. */
    public boolean isPaperAwaited() {
        return lines.stream().anyMatch(AskedLine::isPaperAwaited);
    }

    public long missing() {
        return lines.stream().filter(AskedLine::isMissing).count();
    }

    /** A piece that counts no more, with what was asked for. */
    public record FormerLine(String name, PieceLine piece) {}
}
