package org.tsunagi.certificate.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.certificate.ReissueViews;
import org.tsunagi.certificate.ReissueViews.PendingReissue;

/** Reissues that are printed and wait to be handed over. */
@ApplicationScoped
class ReissueDues implements Dues {
    private static final int HAND_OVER = 565;

    private final ReissueViews reissues;

    ReissueDues(ReissueViews reissues) {
        this.reissues = reissues;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.isOfficer()
                ? reissues.pending(viewer).stream().map(ReissueDues::due).toList()
                : List.of();
    }

    private static Due due(PendingReissue paper) {
        return Due.open(
                HAND_OVER,
                Messages.say("certificate.due.handOverReissue"),
                paper.issuedOn(),
                Messages.say("certificate.due.handOverReissue.detail", paper.number()),
                Messages.label(CertificateState.MADE),
                "/certificates/" + paper.certificateId() + "/reissues/" + paper.ordinal());
    }
}
