package org.tsunagi.forecast;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.forecast.ForecastDesk.Expected;
import org.tsunagi.masters.NominatingBody;

/** How many a body expects to nominate, as it was said last. */
@Entity
class ForecastReply extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Forecast forecast;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private NominatingBody body;

    private int expected;
    private String remark;

    /** Whether an officer wrote it down for the body. */
    private boolean forBody;

    @Embedded
    @EmbeddedColumnNaming("replied_%s")
    private Act replied;

    protected ForecastReply() {}

    ForecastReply(Forecast forecast, NominatingBody body, Expected said, boolean forBody, Act replied) {
        this.forecast = forecast;
        this.body = body;
        say(said, forBody, replied);
    }

    final void say(Expected said, boolean byOfficer, Act act) {
        this.expected = said.number();
        this.remark = said.remark();
        this.forBody = byOfficer;
        this.replied = act;
    }
}
