package org.tsunagi.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsunagi.home.Due.Task;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.IntakeViews.OwnCall;
import org.tsunagi.intake.NomineeLine;

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
                        HomeMessages.say(
                                "detail.waitForOutcome", title(own.call()), count(own, ApplicationState.SUBMITTED)),
                        HomeMessages.say("tag.selecting"),
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
        if (call.selected()) {
            return List.of();
        }
        if (call.window().isUpcoming()) {
            return List.of(Due.open(
                    Task.COMING_CALL,
                    HomeMessages.day(call.window().opensAt()),
                    title(call),
                    HomeMessages.say("tag.coming"),
                    Places.NOMINATIONS));
        }
        if (!call.window().isOpen()) {
            return List.of();
        }
        LocalDate closes = HomeMessages.day(call.window().closesAt());
        long drafts = count(own, ApplicationState.DRAFT);
        if (drafts > 0) {
            return List.of(Due.pressing(
                    Task.SUBMIT_DRAFTS,
                    closes,
                    HomeMessages.say("detail.drafts", title(call), call.window().deadline(), drafts),
                    HomeMessages.say("tag.drafts", drafts),
                    Places.NOMINATIONS));
        }
        if (own.standing() > 0) {
            return List.of(Due.open(
                    own.isFull() ? Task.CHECK_NOMINATIONS : Task.NOMINATE,
                    closes,
                    sent(own),
                    HomeMessages.say("tag.sent", own.standing()),
                    Places.NOMINATIONS));
        }
        return List.of(Due.pressing(
                Task.NOMINATE,
                closes,
                HomeMessages.say("detail.nominate", title(call), call.window().deadline()),
                HomeMessages.say("tag.notSent"),
                Places.newNomination(call.id())));
    }

    /** With drafts told apart before, all who stand have been sent; some of them may have come back. */
    private static String sent(OwnCall own) {
        CallLine call = own.call();
        long back = count(own, ApplicationState.CORRECTION_REQUESTED);
        return back == 0
                ? HomeMessages.say("detail.sent", title(call), call.window().deadline(), own.standing())
                : HomeMessages.say(
                        "detail.sentWithCorrections", title(call), call.window().deadline(), own.standing(), back);
    }

    private static Due correction(CallLine call, NomineeLine nominee) {
        return Due.pressing(
                Task.CORRECT,
                HomeMessages.day(call.window().closesAt()),
                HomeMessages.say(
                        "detail.correction", title(call), nominee.name().full()),
                HomeMessages.say("tag.correction"),
                Places.application(nominee.id()));
    }

    private static String title(CallLine call) {
        return HomeMessages.title(call.course(), call.year());
    }

    private static long count(OwnCall own, ApplicationState state) {
        return own.nominees().stream().filter(one -> one.state() == state).count();
    }
}
