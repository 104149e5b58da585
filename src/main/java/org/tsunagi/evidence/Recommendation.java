package org.tsunagi.evidence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.intake.Call;
import org.tsunagi.masters.NominatingBody;

/** The head of a body's 推薦書 for a call: its own number and date, and who signs. */
@Entity
class Recommendation extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Call call;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private NominatingBody body;

    private String number;
    private LocalDate datedOn;
    private String head;

    @Embedded
    @EmbeddedColumnNaming("written_%s")
    private Act written;

    protected Recommendation() {}

    Recommendation(Call call, NominatingBody body, RecommendationHead wanted, Act by) {
        this.call = call;
        this.body = body;
        write(wanted, by);
    }

    final void write(RecommendationHead wanted, Act by) {
        this.number = wanted.number();
        this.datedOn = wanted.datedOn();
        this.head = wanted.signer();
        this.written = by;
    }

    RecommendationHead head() {
        return new RecommendationHead(number, datedOn, head);
    }
}
