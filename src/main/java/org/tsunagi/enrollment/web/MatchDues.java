package org.tsunagi.enrollment.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.course.CourseLine;
import org.tsunagi.enrollment.MatchViews;
import org.tsunagi.enrollment.MatchViews.WaitingMatches;

/** People who may be known already, until an officer has said so. */
@ApplicationScoped
class MatchDues implements Dues {
    private static final int CONFIRM = 328;

    private final MatchViews matches;

    MatchDues(MatchViews matches) {
        this.matches = matches;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.isOfficer()
                ? matches.waiting().stream().map(MatchDues::due).toList()
                : List.of();
    }

    private static Due due(WaitingMatches one) {
        return Due.open(
                CONFIRM,
                Messages.say("enrollment.due.match"),
                null,
                Messages.tell(
                        "enrollment.due.match.detail",
                        CourseLine.inYear(one.course(), new FiscalYear(one.year())),
                        one.count()),
                Messages.tell("enrollment.due.match.tag", one.count()),
                MatchesResource.place(one.courseId()));
    }
}
