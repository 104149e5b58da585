package org.tsunagi.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.CallViews.OwnCall;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.NomineeLine;

/** What is due for a nominating body about its own calls and candidates. */
@ApplicationScoped
class NominationDues implements Dues {
    private static final int SUBMIT = 240;
    private static final int NOMINATE = 241;
    private static final int CHECK = 242;
    private static final int CORRECT = 261;
    private static final int WAIT = 320;
    private static final String OWN = "/nominations";

    private final IntakeViews intake;
    private final CallViews calls;
    private final OfficeClock clock;

    NominationDues(IntakeViews intake, CallViews calls, OfficeClock clock) {
        this.intake = intake;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (viewer.body().isEmpty()) {
            return List.of();
        }
        Optional<String> ended = viewer.body().flatMap(intake::ended);
        if (ended.isPresent()) {
            return List.of(Due.open(
                    NOMINATE,
                    Messages.say("intake.due.ended"),
                    null,
                    ended.get(),
                    Messages.say("intake.due.ended.tag"),
                    OWN));
        }
        FiscalYear year = FiscalYear.of(clock.today());
        Map<Long, OwnCall> concerning = new LinkedHashMap<>();
        Stream.of(year.previous(), year, year.next())
                .flatMap(one -> calls.own(viewer, one).stream())
                .forEach(own -> concerning.put(own.call().id(), own));
        return of(clock.today(), concerning.values());
    }

    static List<Due> of(LocalDate today, Collection<OwnCall> calls) {
        List<Due> dues = new ArrayList<>();
        calls.forEach(own -> {
            dues.addAll(ofCall(own));
            if (isSelecting(today, own)) {
                dues.add(Due.open(
                        WAIT,
                        Messages.say("intake.due.wait"),
                        null,
                        Messages.tell(
                                "intake.due.wait.detail",
                                own.call().titleInYear(),
                                count(own, ApplicationState.SUBMITTED)),
                        Messages.say("intake.due.wait.tag"),
                        OWN));
            }
            own.nominees().stream()
                    .filter(one -> one.state() == ApplicationState.CORRECTION_REQUESTED)
                    .forEach(one -> dues.add(correction(own.call(), one)));
        });
        return dues;
    }

    private static boolean isSelecting(LocalDate today, OwnCall own) {
        CallLine call = own.call();
        return call.window().isClosed()
                && !today.isAfter(call.year().last())
                && !call.selected()
                && count(own, ApplicationState.SUBMITTED) > 0;
    }

    private static List<Due> ofCall(OwnCall own) {
        CallLine call = own.call();
        if (call.selected() || own.notAsked() != null) {
            return List.of();
        }
        if (call.window().isUpcoming()) {
            return List.of(Due.open(
                    CallDue.COMING,
                    Messages.say("intake.due.coming"),
                    call.window().opensOn(),
                    call.titleInYear(),
                    Messages.say("intake.due.coming.tag"),
                    OWN));
        }
        return call.window().isOpen() ? List.of(toSend(own)) : List.of();
    }

    private static Due toSend(OwnCall own) {
        CallLine call = own.call();
        LocalDate closes = call.window().closesOn();
        String deadline = call.window().deadline();
        long drafts = count(own, ApplicationState.DRAFT);
        if (drafts > 0) {
            return Due.pressing(
                    SUBMIT,
                    Messages.say("intake.due.submit"),
                    closes,
                    Messages.tell("intake.due.submit.detail", call.titleInYear(), deadline, drafts),
                    Messages.tell("intake.due.submit.tag", drafts),
                    drafts > 1 ? "/calls/" + call.id() + "/submission" : OWN);
        }
        if (own.standing() > 0) {
            return Due.open(
                    own.isFull() ? CHECK : NOMINATE,
                    Messages.say(own.isFull() ? "intake.due.check" : "intake.due.nominate"),
                    closes,
                    sent(own),
                    Messages.tell("intake.due.sent.tag", own.standing()),
                    OWN);
        }
        if (own.none() != null) {
            return Due.open(
                    NOMINATE,
                    Messages.say("intake.due.none"),
                    closes,
                    Messages.tell("intake.due.none.detail", call.titleInYear(), deadline),
                    Messages.say("intake.due.none.tag"),
                    placeOf(call));
        }
        return Due.pressing(
                NOMINATE,
                Messages.say("intake.due.nominate"),
                closes,
                Messages.say("intake.due.nominate.detail", call.titleInYear(), deadline),
                Messages.say("intake.due.nominate.tag"),
                "/calls/" + call.id() + "/nominations/new");
    }

    private static String placeOf(CallLine call) {
        return OWN + "#call-" + call.id();
    }

    /** With drafts told apart before, all who stand have been sent; some of them may have come back. */
    private static String sent(OwnCall own) {
        String title = own.call().titleInYear();
        String deadline = own.call().window().deadline();
        long back = count(own, ApplicationState.CORRECTION_REQUESTED);
        return back == 0
                ? Messages.tell("intake.due.sent.detail", title, deadline, own.standing())
                : Messages.tell("intake.due.sent.someToCorrect", title, deadline, own.standing(), back);
    }

    private static Due correction(CallLine call, NomineeLine nominee) {
        return Due.pressing(
                CORRECT,
                Messages.say("intake.due.correct"),
                call.window().closesOn(),
                Messages.say(
                        "intake.due.correct.detail",
                        call.titleInYear(),
                        nominee.name().full()),
                Messages.say("intake.due.correct.tag"),
                "/applications/" + nominee.id());
    }

    private static long count(OwnCall own, ApplicationState state) {
        return own.nominees().stream().filter(one -> one.state() == state).count();
    }
}
