package org.tsunagi.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsunagi.intake.ApplicationState;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.NomineeLine;
import org.tsunagi.intake.OwnCall;

/** Decides what is due for a nominating body, from its own calls, candidates and outcomes. */
final class BodyDues {
    private BodyDues() {}

    /** @param approvedOn when the seats were decided, by course */
    static List<Due> of(LocalDate today, List<OwnCall> calls, Map<Long, LocalDate> approvedOn) {
        List<Due> dues = new ArrayList<>();
        calls.forEach(own -> {
            dues.addAll(ofCall(own));
            if (isSelecting(today, own, approvedOn)) {
                dues.add(Due.open(
                        Task.WAIT_FOR_OUTCOME,
                        null,
                        Words.say("detail.waitForOutcome", own.call().course(), count(own, ApplicationState.SUBMITTED)),
                        Words.say("tag.selecting"),
                        Places.NOMINATIONS));
            }
            own.nominees().stream()
                    .filter(one -> one.state() == ApplicationState.CORRECTION_REQUESTED)
                    .forEach(one -> dues.add(correction(own.call(), one)));
        });
        return dues;
    }

    private static boolean isSelecting(LocalDate today, OwnCall own, Map<Long, LocalDate> approvedOn) {
        CallLine call = own.call();
        return call.window().isClosed()
                && !today.isAfter(call.year().last())
                && !approvedOn.containsKey(call.courseId())
                && count(own, ApplicationState.SUBMITTED) > 0;
    }

    private static List<Due> ofCall(OwnCall own) {
        CallLine call = own.call();
        if (call.window().isUpcoming()) {
            return List.of(Due.open(
                    Task.COMING_CALL,
                    Words.day(call.window().opensAt()),
                    call.course(),
                    Words.say("tag.coming"),
                    Places.NOMINATIONS));
        }
        if (!call.window().isOpen()) {
            return List.of();
        }
        LocalDate closes = Words.day(call.window().closesAt());
        long drafts = count(own, ApplicationState.DRAFT);
        long sent = count(own, ApplicationState.SUBMITTED);
        if (drafts > 0) {
            return List.of(Due.pressing(
                    Task.SUBMIT_DRAFTS,
                    closes,
                    Words.say("detail.drafts", call.course(), call.window().deadline(), drafts),
                    Words.say("tag.drafts", drafts),
                    Places.NOMINATIONS));
        }
        if (own.standing() > 0) {
            return List.of(Due.open(
                    Task.NOMINATE,
                    closes,
                    Words.say("detail.sent", call.course(), call.window().deadline(), sent),
                    Words.say("tag.sent", sent),
                    Places.NOMINATIONS));
        }
        return List.of(Due.pressing(
                Task.NOMINATE,
                closes,
                Words.say("detail.nominate", call.course(), call.window().deadline()),
                Words.say("tag.notSent"),
                Places.newNomination(call.id())));
    }

    private static Due correction(CallLine call, NomineeLine nominee) {
        return Due.pressing(
                Task.CORRECT,
                Words.day(call.window().closesAt()),
                Words.say("detail.correction", call.course(), nominee.name().full()),
                Words.say("tag.correction"),
                Places.application(nominee.id()));
    }

    private static long count(OwnCall own, ApplicationState state) {
        return own.nominees().stream().filter(one -> one.state() == state).count();
    }
}
