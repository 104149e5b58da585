package org.tsunagi.intake.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.web.Due;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.web.CallDues.Bodies;
import org.tsunagi.intake.web.CallDues.CalledCourse;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

/** The lines about calls on the office's home page, each in words. */
final class CallDue {
    static final int COMING = 220;
    private static final int OPEN = 210;
    private static final int WATCH = 230;
    private static final int EMPTY = 250;
    private static final int CORRECTIONS = 260;

    private CallDue() {}

    /** @param firstDay of the course, before which all must be over; null while there is none */
    static Due toOpen(CourseLine course, @Nullable LocalDate firstDay) {
        return Due.open(
                OPEN,
                Messages.say("intake.due.open"),
                firstDay,
                Messages.say(
                        firstDay == null ? "intake.due.open.detail" : "intake.due.open.beforeFirstDay",
                        course.shortTitleInYear()),
                Messages.say("intake.due.toDo"),
                "/courses/" + course.id() + "/calls/new");
    }

    static Due coming(CourseLine course, CallLine call) {
        return Due.open(
                COMING,
                Messages.say("intake.due.coming"),
                call.window().opensOn(),
                course.shortTitleInYear(),
                Messages.say("intake.due.coming.tag"),
                place(call));
    }

    static Due nominations(CourseLine course, CallLine call, Bodies bodies) {
        String label = Messages.say("intake.due.nominations");
        LocalDate closes = call.window().closesOn();
        List<String> silent = bodies.silent(call.id());
        long asked = bodies.asked(call.id());
        if (silent.isEmpty()) {
            return Due.open(
                    WATCH,
                    label,
                    closes,
                    Messages.tell(
                            "intake.due.nominations.allSent",
                            course.shortTitleInYear(),
                            asked,
                            call.standing().arrived()),
                    Messages.say("intake.due.nominations.allSent.tag"),
                    place(call));
        }
        return Due.pressing(
                WATCH,
                label,
                closes,
                Messages.tell(
                        "intake.due.nominations.silent",
                        course.shortTitleInYear(),
                        asked,
                        asked - silent.size(),
                        BodyLine.listed(silent)),
                Messages.tell("intake.due.nominations.silent.tag", silent.size()),
                place(call));
    }

    static Due applications(CourseLine course, CallLine call) {
        return Due.open(
                WATCH + 1,
                Messages.say("intake.due.applications"),
                call.window().closesOn(),
                call.round().isFirst()
                        ? Messages.tell(
                                "intake.due.applications.detail",
                                course.shortTitleInYear(),
                                call.seats(),
                                call.standing().arrived())
                        : Messages.tell(
                                "intake.due.applications.again",
                                call.titleInYear(),
                                call.standing().arrived()),
                Messages.say("intake.due.applications.tag"),
                place(call));
    }

    static Due extended(CourseLine course, CallLine call) {
        return Due.open(
                WATCH + 2,
                Messages.say("intake.due.extended"),
                LocalDate.ofInstant(call.lastDeadline(), OfficeClock.ZONE),
                Messages.say(
                        "intake.due.extended.detail",
                        course.shortTitleInYear(),
                        JapaneseDate.both(call.lastDeadline())),
                Messages.say("intake.due.extended.tag"),
                place(call));
    }

    static Due empty(CourseLine course, CallLine last) {
        return Due.pressing(
                EMPTY,
                Messages.say("intake.due.empty"),
                last.window().closesOn(),
                Messages.say("intake.due.empty.detail", course.shortTitleInYear()),
                Messages.say("intake.due.empty.tag"),
                place(last));
    }

    static Due corrections(CalledCourse called, CallLine last) {
        return Due.pressing(
                CORRECTIONS,
                Messages.say("intake.due.corrections"),
                last.window().closesOn(),
                Messages.tell(
                        "intake.due.corrections.detail", called.course().shortTitleInYear(), called.corrections()),
                Messages.tell("intake.due.corrections.tag", called.corrections()),
                "/courses/" + called.course().id() + "/applications?state=CORRECTION_REQUESTED");
    }

    private static String place(CallLine call) {
        return "/calls/" + call.id();
    }
}
