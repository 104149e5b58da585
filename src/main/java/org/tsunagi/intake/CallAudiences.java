package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseOutline;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.CallViews.BoardLine;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;
import org.tsunagi.notice.NoticePurpose.Audience;
import org.tsunagi.notice.NoticePurpose.Recipient;

/** The bodies a letter about a call goes to, and what it says of the call. */
@ApplicationScoped
class CallAudiences {
    static final List<String> FIELDS = List.of("機関", "研修名", "年度", "定員", "募集人数", "上限", "受付開始", "締切", "対象", "連絡事項");

    private final CallViews calls;
    private final CourseViews courses;
    private final NominatingBodyViews bodies;

    CallAudiences(CallViews calls, CourseViews courses, NominatingBodyViews bodies) {
        this.calls = calls;
        this.courses = courses;
        this.bodies = bodies;
    }

    /** Every body that stands today and is asked. */
    Audience everyBody(Viewer viewer, long callId) {
        Set<Long> leftOut = calls.leftOut(callId);
        return of(viewer, callId, body -> !leftOut.contains(body.id()));
    }

    /** Those of them from which nothing has reached the prefecture, whatever they have begun to write. */
    Audience silentBodies(Viewer viewer, long callId) {
        viewer.requireOfficer("letters about a call");
        Set<Long> silent = calls.board(viewer, callId).stream()
                .filter(BoardLine::isSilent)
                .map(BoardLine::bodyId)
                .collect(Collectors.toSet());
        boolean onlyExtended = calls.call(viewer, callId).isExtended();
        Set<Long> extended = calls.extended(callId).keySet();
        return of(
                viewer, callId, body -> silent.contains(body.id()) && (!onlyExtended || extended.contains(body.id())));
    }

    private Audience of(Viewer viewer, long callId, Predicate<BodyLine> wanted) {
        viewer.requireOfficer("letters about a call");
        CallLine call = calls.call(viewer, callId);
        if (!call.route().byBodies()) {
            throw new NotFound("letters about call " + callId);
        }
        Map<String, String> ofAll = fields(call);
        Map<Long, Instant> extended = calls.extended(callId);
        return new Audience(
                call.course(),
                "/calls/" + callId,
                call.year(),
                bodies.bodiesNow().stream()
                        .filter(wanted)
                        .map(body -> recipient(body, ofAll, extended.get(body.id())))
                        .toList());
    }

    private Map<String, String> fields(CallLine call) {
        Integer limit = call.limitPerBody();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("研修名", call.course());
        fields.put("年度", call.year().label());
        fields.put("定員", Integer.toString(call.seats()));
        fields.put("募集人数", Integer.toString(call.called()));
        fields.put(
                "上限",
                limit == null ? Messages.say("intake.letter.noLimit") : Messages.tell("intake.letter.limit", limit));
        fields.put("受付開始", moment(call.window().opensAt()));
        fields.put("締切", moment(call.window().closesAt()));
        fields.put("対象", orNothing(eligibility(call)));
        fields.put("連絡事項", orNothing(call.note()));
        return fields;
    }

    private String eligibility(CallLine call) {
        return courses.outlines(call.year()).stream()
                .filter(course -> course.courseId() == call.courseId())
                .map(CourseOutline::eligibility)
                .findFirst()
                .orElse("");
    }

    private static String orNothing(String text) {
        return text.isBlank() ? Messages.say("intake.letter.nothing") : text;
    }

    private static String moment(Instant instant) {
        LocalDateTime moment = LocalDateTime.ofInstant(instant, OfficeClock.ZONE);
        return JapaneseDate.printWithWeekday(moment.toLocalDate()) + JapaneseDate.clock(moment.toLocalTime());
    }

    private static Recipient recipient(BodyLine body, Map<String, String> ofAll, @Nullable Instant deadline) {
        Map<String, String> values = new LinkedHashMap<>(ofAll);
        values.put("機関", body.name());
        if (deadline != null) {
            values.put("締切", moment(deadline));
        }
        return new Recipient(body.number(), body.head(), "", "", values);
    }
}
