package org.tsunagi.selection.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.SelectionViews.Promotable;

/** Seats that have become free while somebody waits for one. */
@ApplicationScoped
class PromotionDues implements Dues {
    private static final int PROMOTE = 320;

    private final SelectionViews selections;
    private final OfficeClock clock;

    PromotionDues(SelectionViews selections, OfficeClock clock) {
        this.selections = selections;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.isOfficer()
                ? selections.promotable(clock.today()).stream()
                        .map(PromotionDues::due)
                        .toList()
                : List.of();
    }

    private static Due due(Promotable one) {
        return Due.pressing(
                PROMOTE,
                Messages.say("selection.due.promote"),
                null,
                Messages.tell(
                        "selection.due.promote.detail", one.course().shortTitleInYear(), one.free(), one.waiting()),
                Messages.say("selection.due.promote.tag"),
                "/courses/" + one.course().id() + "/promotion");
    }
}
