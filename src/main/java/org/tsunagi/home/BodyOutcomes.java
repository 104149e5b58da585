package org.tsunagi.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.home.Due.Task;
import org.tsunagi.selection.SelectionViews.OutcomeLine;
import org.tsunagi.selection.SelectionViews.OwnOutcomes;

/** Says what came of a body's nominations: the courses of a fiscal year and all that was decided in it. */
final class BodyOutcomes {
    private BodyOutcomes() {}

    /**
     * The latest decision first.
     *
     * @param approvedOn when the seats were decided, by course
     */
    static List<Due> of(FiscalYear year, List<OwnOutcomes> outcomes, Map<Long, LocalDate> approvedOn) {
        return outcomes.stream()
                .filter(one -> approvedOn.containsKey(one.course().id()))
                .map(one -> due(one, approvedOn.get(one.course().id())))
                .filter(due -> !due.on().isBefore(year.first()))
                .sorted(Comparator.comparing(Due::on).reversed())
                .toList();
    }

    private static Due due(OwnOutcomes own, LocalDate approvedOn) {
        return Due.done(
                Task.READ_OUTCOME,
                approvedOn,
                HomeMessages.say(
                        "detail.outcome",
                        HomeMessages.title(own.course().title(), own.course().fiscalYear()),
                        own.outcomes().size(),
                        tally(own.outcomes())),
                HomeMessages.say("tag.published"),
                Places.outcomes(own.course().fiscalYear()));
    }

    /** 「受講決定2名、補欠1名」 */
    private static String tally(List<OutcomeLine> outcomes) {
        Map<String, Long> counts = outcomes.stream()
                .sorted(Comparator.comparing(OutcomeLine::result))
                .collect(Collectors.groupingBy(BodyOutcomes::word, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(one -> HomeMessages.say("detail.ofResult", one.getKey(), one.getValue()))
                .collect(Collectors.joining("、"));
    }

    private static String word(OutcomeLine outcome) {
        return outcome.cancelledAt() != null ? HomeMessages.say("cancelled") : Messages.label(outcome.result());
    }
}
