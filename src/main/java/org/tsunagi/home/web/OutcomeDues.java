package org.tsunagi.home.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.course.CourseLine;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.SelectionViews.OutcomeLine;
import org.tsunagi.selection.SelectionViews.PublishedOutcomes;

/** What came of a body's nominations: all that was decided in this fiscal year stays until the year ends. */
@ApplicationScoped
class OutcomeDues implements Dues {
    private static final int READ = 330;

    private final SelectionViews selections;
    private final OfficeClock clock;

    OutcomeDues(SelectionViews selections, OfficeClock clock) {
        this.selections = selections;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.body().isEmpty()
                ? List.of()
                : of(selections.published(viewer, FiscalYear.of(clock.today()).first()));
    }

    static List<Due> of(List<PublishedOutcomes> published) {
        return published.stream().map(OutcomeDues::due).toList();
    }

    private static Due due(PublishedOutcomes own) {
        CourseLine course = own.course();
        return Due.done(
                READ,
                Messages.say("home.due.outcome"),
                own.approvedOn(),
                Messages.tell(
                        "home.due.outcome.detail",
                        CourseLine.inYear(own.round().of(course.title()), course.fiscalYear()),
                        own.outcomes().size(),
                        tally(own.outcomes())),
                Messages.say("home.due.outcome.tag"),
                "/outcomes?year=" + course.year());
    }

    /** 「受講決定2名、補欠1名」 */
    private static String tally(List<OutcomeLine> outcomes) {
        Map<String, Long> counts = outcomes.stream()
                .sorted(Comparator.comparing(OutcomeLine::result))
                .collect(Collectors.groupingBy(OutcomeDues::word, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(one -> Messages.tell("home.due.outcome.ofResult", one.getKey(), one.getValue()))
                .collect(Collectors.joining("、"));
    }

    private static String word(OutcomeLine outcome) {
        return outcome.cancelledAt() != null
                ? Messages.say("home.due.outcome.cancelled")
                : Messages.label(outcome.result());
    }
}
