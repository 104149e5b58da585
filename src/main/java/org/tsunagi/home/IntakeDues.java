package org.tsunagi.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsunagi.home.Due.Task;
import org.tsunagi.intake.CallLine;

/** Decides what is due for the office about one course until its seats are given: days, calls, selection. */
final class IntakeDues {
    private final LocalDate today;
    private final CourseFacts facts;
    private final long bodies;
    private final List<Due> dues = new ArrayList<>();

    private IntakeDues(LocalDate today, CourseFacts facts, long bodies) {
        this.today = today;
        this.facts = facts;
        this.bodies = bodies;
    }

    /** @param bodies how many nominating bodies there are */
    static List<Due> of(LocalDate today, CourseFacts facts, long bodies) {
        IntakeDues course = new IntakeDues(today, facts, bodies);
        course.plan();
        course.calls();
        course.selection();
        return course.dues;
    }

    private void plan() {
        if (facts.isSelected() || facts.isPast(today)) {
            return;
        }
        if (facts.days().isEmpty()) {
            dues.add(Due.open(
                    Task.PLAN_DAYS,
                    null,
                    HomeMessages.say("detail.noDays", facts.title()),
                    HomeMessages.say("tag.toDo"),
                    Places.newSession(facts.course().fiscalYear())));
        }
        if (facts.calls().isEmpty()) {
            String detail = facts.firstDay().isPresent() ? "detail.noCallBefore" : "detail.noCall";
            dues.add(Due.open(
                    Task.OPEN_CALL,
                    facts.firstDay().orElse(null),
                    HomeMessages.say(detail, facts.title()),
                    HomeMessages.say("tag.toDo"),
                    Places.newCall(facts.id())));
        }
    }

    private void calls() {
        facts.calls().stream().filter(call -> call.window().isOpen()).forEach(call -> {
            LocalDate closes = HomeMessages.day(call.window().closesAt());
            dues.add(call.isNominated() ? nominations(call, closes) : applications(call, closes));
        });
        facts.calls().stream()
                .filter(call -> call.window().isUpcoming())
                .forEach(call -> dues.add(Due.open(
                        Task.COMING_CALL,
                        HomeMessages.day(call.window().opensAt()),
                        facts.title(),
                        HomeMessages.say("tag.coming"),
                        Places.call(call.id()))));
        if (facts.corrections() > 0 && !facts.isSelected() && !facts.isPast(today)) {
            dues.add(Due.pressing(
                    Task.CORRECTIONS,
                    facts.lastCall()
                            .map(call -> HomeMessages.day(call.window().closesAt()))
                            .orElse(null),
                    HomeMessages.say("detail.corrections", facts.title(), facts.corrections()),
                    HomeMessages.say("tag.corrections", facts.corrections()),
                    Places.corrections(facts.id())));
        }
    }

    private Due nominations(CallLine call, LocalDate closes) {
        List<String> silent = facts.silent().getOrDefault(call.id(), List.of());
        return silent.isEmpty()
                ? Due.open(
                        Task.WATCH_NOMINATIONS,
                        closes,
                        HomeMessages.say(
                                "detail.allSubmitted",
                                facts.title(),
                                bodies,
                                call.standing().arrived()),
                        HomeMessages.say("tag.allSubmitted"),
                        Places.call(call.id()))
                : Due.pressing(
                        Task.WATCH_NOMINATIONS,
                        closes,
                        HomeMessages.say(
                                "detail.silent",
                                facts.title(),
                                bodies,
                                bodies - silent.size(),
                                HomeMessages.listed(silent)),
                        HomeMessages.say("tag.silent", silent.size()),
                        Places.call(call.id()));
    }

    private Due applications(CallLine call, LocalDate closes) {
        return Due.open(
                Task.WATCH_APPLICATIONS,
                closes,
                HomeMessages.say(
                        "detail.seats",
                        facts.title(),
                        call.seats(),
                        call.standing().arrived()),
                HomeMessages.say("tag.receiving"),
                Places.call(call.id()));
    }

    private void selection() {
        LocalDate selectedOn = facts.selectedOn();
        if (selectedOn != null) {
            dues.add(Due.done(
                    Task.SELECT,
                    selectedOn,
                    HomeMessages.say("detail.people", facts.title(), facts.people()),
                    HomeMessages.say("tag.approved"),
                    Places.selection(facts.id())));
            return;
        }
        facts.lastCall()
                .filter(call -> call.window().isClosed())
                .ifPresent(call -> decide(call, HomeMessages.day(call.window().closesAt())));
    }

    private void decide(CallLine call, LocalDate closed) {
        if (facts.arrived() > 0) {
            dues.add(Due.pressing(
                    Task.SELECT,
                    closed,
                    HomeMessages.say(
                            "detail.seats", facts.title(), facts.course().seats(), facts.arrived()),
                    HomeMessages.say("tag.undecided"),
                    Places.selection(facts.id())));
        } else if (!facts.isPast(today)) {
            dues.add(Due.pressing(
                    Task.EMPTY_CALL,
                    closed,
                    HomeMessages.say("detail.nobodyApplied", facts.title()),
                    HomeMessages.say("tag.nobody"),
                    Places.call(call.id())));
        }
    }
}
