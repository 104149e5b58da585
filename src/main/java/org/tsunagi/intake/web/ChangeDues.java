package org.tsunagi.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.intake.ChangeViews;
import org.tsunagi.intake.ChangeViews.ChangeRequestLine;

/** Changes that bodies want: for the office to answer, and for the body what has come of its own. */
@ApplicationScoped
class ChangeDues implements Dues {
    private static final int ANSWER = 325;

    private final ChangeViews changes;
    private final OfficeClock clock;

    ChangeDues(ChangeViews changes, OfficeClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (!viewer.isOfficer() && viewer.body().isEmpty()) {
            return List.of();
        }
        List<ChangeRequestLine> recent = changes.recent(viewer, Due.lately(clock.today()));
        return viewer.isOfficer()
                ? toAnswer(recent)
                : recent.stream()
                        .filter(one -> !one.isTakenBack())
                        .map(ChangeDues::ofBody)
                        .toList();
    }

    /** One line for each course, on the page of the request that has waited longest. */
    private static List<Due> toAnswer(List<ChangeRequestLine> recent) {
        return recent.stream()
                .filter(ChangeRequestLine::isWaiting)
                .collect(Collectors.groupingBy(ChangeRequestLine::courseId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ChangeDues::toAnswerOfCourse)
                .toList();
    }

    private static Due toAnswerOfCourse(List<ChangeRequestLine> waiting) {
        ChangeRequestLine first = waiting.get(0);
        boolean one = waiting.size() == 1;
        return Due.pressing(
                ANSWER,
                Messages.say("intake.due.change"),
                day(first.asked()),
                one
                        ? Messages.say(
                                "intake.due.change.detail",
                                first.titleInYear(),
                                first.body(),
                                Messages.label(first.kind()))
                        : Messages.tell(
                                "intake.due.change.several", first.titleInYear(), waiting.size(), bodies(waiting)),
                one
                        ? Messages.say("intake.due.change.tag")
                        : Messages.tell("intake.due.change.tag.several", waiting.size()),
                place(first));
    }

    private static String bodies(List<ChangeRequestLine> waiting) {
        return waiting.stream().map(ChangeRequestLine::body).distinct().collect(Collectors.joining("、"));
    }

    private static Due ofBody(ChangeRequestLine one) {
        Act answered = one.answered();
        return answered == null
                ? Due.open(
                        ANSWER,
                        Messages.say("intake.due.change.sent"),
                        null,
                        sentence("intake.due.change.own", one),
                        Messages.label(one.state()),
                        place(one))
                : Due.done(
                        ANSWER,
                        Messages.say("intake.due.change.answered"),
                        day(answered),
                        sentence("intake.due.change.own", one),
                        Messages.label(one.state()),
                        place(one));
    }

    private static String sentence(String key, ChangeRequestLine one) {
        return Messages.say(key, one.titleInYear(), one.name().full(), Messages.label(one.kind()));
    }

    private static LocalDate day(Act act) {
        return LocalDate.ofInstant(act.at(), OfficeClock.ZONE);
    }

    private static String place(ChangeRequestLine one) {
        return ChangesResource.PATH + "/" + one.id();
    }
}
