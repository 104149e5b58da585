package org.tsunagi.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagi.certificate.CertificateCount;
import org.tsunagi.completion.DecidedCourse;
import org.tsunagi.intake.CallLine;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyState;

/** Decides what is due for the office about one course. */
final class OfficeDues {
    private static final int SURVEY_REMINDED = 60;

    private final LocalDate today;
    private final CourseFacts facts;
    private final long bodies;
    private final List<Due> dues = new ArrayList<>();

    private OfficeDues(LocalDate today, CourseFacts facts, long bodies) {
        this.today = today;
        this.facts = facts;
        this.bodies = bodies;
    }

    /**
     * What is due about a course and what was decided about it; its days are for {@link DayDues}.
     *
     * @param bodies how many nominating bodies there are
     */
    static List<Due> of(LocalDate today, CourseFacts facts, long bodies) {
        OfficeDues office = new OfficeDues(today, facts, bodies);
        office.plan();
        office.calls();
        office.selection();
        office.completion();
        office.certificates();
        office.survey();
        return office.dues;
    }

    private void plan() {
        if (facts.isSelected() || facts.isOver(today)) {
            return;
        }
        if (facts.days().isEmpty()) {
            dues.add(Due.open(
                    Task.PLAN_DAYS,
                    null,
                    Words.say("detail.noDays", title()),
                    Words.say("tag.toDo"),
                    Places.NEW_SESSION));
        }
        if (facts.calls().isEmpty()) {
            String detail = facts.firstDay().isPresent() ? "detail.noCallBefore" : "detail.noCall";
            dues.add(Due.open(
                    Task.OPEN_CALL,
                    facts.firstDay().orElse(null),
                    Words.say(detail, title()),
                    Words.say("tag.toDo"),
                    Places.newCall(id())));
        }
    }

    private void calls() {
        facts.calls().stream().filter(call -> call.window().isOpen()).forEach(call -> {
            LocalDate closes = Words.day(call.window().closesAt());
            dues.add(call.isNominated() ? nominations(call, closes) : applications(call, closes));
        });
        facts.calls().stream()
                .filter(call -> call.window().isUpcoming())
                .forEach(call -> dues.add(Due.open(
                        Task.COMING_CALL,
                        Words.day(call.window().opensAt()),
                        title(),
                        Words.say("tag.coming"),
                        Places.call(call.id()))));
        if (facts.corrections() > 0 && !facts.isSelected()) {
            dues.add(Due.pressing(
                    Task.CORRECTIONS,
                    facts.lastCall()
                            .map(call -> Words.day(call.window().closesAt()))
                            .orElse(null),
                    Words.say("detail.corrections", title(), facts.corrections()),
                    Words.say("tag.corrections", facts.corrections()),
                    Places.corrections(id())));
        }
    }

    private Due nominations(CallLine call, LocalDate closes) {
        List<String> silent = facts.silent().getOrDefault(call.id(), List.of());
        return silent.isEmpty()
                ? Due.open(
                        Task.WATCH_NOMINATIONS,
                        closes,
                        Words.say(
                                "detail.allSubmitted",
                                title(),
                                bodies,
                                call.standing().arrived()),
                        Words.say("tag.allSubmitted"),
                        Places.call(call.id()))
                : Due.pressing(
                        Task.WATCH_NOMINATIONS,
                        closes,
                        Words.say("detail.silent", title(), bodies, bodies - silent.size(), Words.listed(silent)),
                        Words.say("tag.silent", silent.size()),
                        Places.call(call.id()));
    }

    private Due applications(CallLine call, LocalDate closes) {
        return Due.open(
                Task.WATCH_APPLICATIONS,
                closes,
                Words.say("detail.seats", title(), call.seats(), call.standing().arrived()),
                Words.say("tag.receiving"),
                Places.call(call.id()));
    }

    private void selection() {
        LocalDate selectedOn = facts.selectedOn();
        if (selectedOn != null) {
            dues.add(Due.done(
                    Task.SELECT,
                    selectedOn,
                    Words.say("detail.people", title(), facts.people()),
                    Words.say("tag.approved"),
                    Places.selection(id())));
            return;
        }
        Optional<CallLine> last = facts.lastCall().filter(call -> call.window().isClosed());
        last.ifPresent(call -> dues.add(decide(call, Words.day(call.window().closesAt()))));
    }

    private Due decide(CallLine call, LocalDate closed) {
        return facts.arrived() == 0
                ? Due.pressing(
                        Task.EMPTY_CALL,
                        closed,
                        Words.say("detail.nobodyApplied", title()),
                        Words.say("tag.nobody"),
                        Places.call(call.id()))
                : Due.pressing(
                        Task.SELECT,
                        closed,
                        Words.say("detail.seats", title(), facts.course().seats(), facts.arrived()),
                        Words.say("tag.undecided"),
                        Places.selection(id()));
    }

    private void completion() {
        DecidedCourse decision = facts.decision();
        if (decision != null) {
            dues.add(Due.done(
                    Task.JUDGE,
                    decision.decidedOn(),
                    Words.say("detail.decided", title(), decision.completed(), decision.others()),
                    Words.say("tag.decided"),
                    Places.completion(id())));
        } else if (facts.isOver(today) && facts.people() > 0) {
            int open = facts.unconfirmedUntil(today).size();
            dues.add(Due.pressing(
                    Task.JUDGE,
                    facts.lastDay().orElseThrow(),
                    open > 0
                            ? Words.say("detail.judgeAfterConfirming", title(), facts.people(), open)
                            : Words.say("detail.judge", title(), facts.people()),
                    Words.say("tag.undecided"),
                    Places.completion(id())));
        }
    }

    private void certificates() {
        CertificateCount count = facts.certificates();
        DecidedCourse decision = facts.decision();
        if (count == null || decision == null) {
            return;
        }
        LocalDate since = decision.decidedOn();
        if (count.waiting() > 0) {
            dues.add(Due.pressing(
                    Task.MAKE_CERTIFICATES,
                    since,
                    Words.say("detail.certificates", title(), count.waiting()),
                    Words.say("tag.notMade", count.waiting()),
                    Places.certificates(id())));
        }
        if (count.made() > 0) {
            dues.add(Due.open(
                    Task.HAND_OVER,
                    since,
                    Words.say("detail.handOver", title(), count.made()),
                    Words.say("tag.made", count.made()),
                    Places.certificates(id())));
        }
        if (count.waiting() + count.made() == 0) {
            dues.add(Due.done(
                    Task.HAND_OVER,
                    since,
                    Words.say("detail.handedOver", title(), count.handedOver()),
                    Words.say("tag.handedOver"),
                    Places.certificates(id())));
        }
    }

    private void survey() {
        SurveyLine survey = facts.survey();
        if (survey == null) {
            return;
        }
        if (survey.isOpen() && survey.surveyId() != null && survey.closesAt() != null) {
            dues.add(Due.open(
                    Task.WATCH_SURVEY,
                    Words.day(survey.closesAt()),
                    Words.say("detail.survey", title(), survey.invited(), survey.answered()),
                    Words.say("tag.answered", survey.answered(), survey.invited()),
                    Places.survey(survey.surveyId())));
        } else if (survey.state() == SurveyState.NOT_MADE
                && facts.people() > 0
                && facts.isOver(today)
                && !facts.lastDay().orElseThrow().isBefore(today.minusDays(SURVEY_REMINDED))) {
            dues.add(Due.open(
                    Task.MAKE_SURVEY,
                    facts.lastDay().orElseThrow(),
                    Words.say("detail.noSurvey", title()),
                    Words.say("tag.toDo"),
                    Places.newSurvey(id())));
        }
    }

    private long id() {
        return facts.course().id();
    }

    private String title() {
        return Words.say(
                "title",
                facts.course().shortTitle(),
                facts.course().fiscalYear().label());
    }
}
