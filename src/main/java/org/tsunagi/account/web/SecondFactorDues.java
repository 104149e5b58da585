package org.tsunagi.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.account.SecondFactorViews;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;

/** That a second factor will be demanded of the viewer, who has none. */
@ApplicationScoped
class SecondFactorDues implements Dues {
    private static final int ORDER = 54;

    private final SecondFactorViews factors;

    SecondFactorDues(SecondFactorViews factors) {
        this.factors = factors;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return factors.missingFrom(viewer).stream().map(SecondFactorDues::due).toList();
    }

    private static Due due(LocalDate from) {
        return Due.open(
                        ORDER,
                        Messages.say("account.due.factor"),
                        from,
                        Messages.say("account.due.factor.detail", JapaneseDate.both(from)),
                        Messages.say("account.due.factor.tag"),
                        SecondFactorResource.PATH)
                .asOfOnePerson();
    }
}
