package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;
import org.tsunagi.notice.PaperPurpose;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SelectionViews.OutcomeLine;

/** 受講者の決定について（通知）: to each body, what came of its own people. */
@ApplicationScoped
class BodyLetters implements PaperPurpose {
    static final String CODE = "decisions";

    private static final Comparator<OutcomeLine> IN_RANK_ORDER = Comparator.comparing(
                    OutcomeLine::rank, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OutcomeLine::applicationId);

    private final Selections selections;
    private final NominatingBodyViews bodies;
    private final CourseViews courses;
    private final CourseFields fields;

    BodyLetters(Selections selections, NominatingBodyViews bodies, CourseViews courses, CourseFields fields) {
        this.selections = selections;
        this.bodies = bodies;
        this.courses = courses;
        this.fields = fields;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return Messages.say("selection.bodyLetter");
    }

    @Override
    public String reach() {
        return Messages.say("selection.bodyLetter.reach");
    }

    @Override
    public List<String> fields() {
        return List.of("機関", "研修名", "年度", "結果", "推薦者数", "受講決定者数", "日時", "会場");
    }

    @Override
    public String firstSubject() {
        return Messages.say("selection.bodyLetter.subject");
    }

    @Override
    public String firstText() {
        return Messages.say("selection.bodyLetter.text");
    }

    @Override
    public Audience of(Viewer viewer, long subject) {
        viewer.requireOfficer("letters of a decision");
        CourseRound round = CourseRound.of(subject);
        return of(
                courses.line(round.courseId()),
                round,
                selections.isPublished(round) ? selections.outcomesOf(round) : List.of());
    }

    /** The bodies by these outcomes, which may not be decided yet. */
    Audience of(CourseLine course, CourseRound round, List<OutcomeLine> all) {
        Map<String, String> ofAll = fields.of(course);
        Map<Long, List<OutcomeLine>> outcomes =
                all.stream().filter(line -> line.bodyId() != null).collect(Collectors.groupingBy(OutcomeLine::bodyId));
        return new Audience(
                round.round().of(course.title()),
                round.page(),
                course.fiscalYear(),
                bodies.bodies().stream()
                        .filter(body -> outcomes.containsKey(body.id()))
                        .map(body -> recipient(body, outcomes.get(body.id()), ofAll))
                        .toList());
    }

    private static Recipient recipient(BodyLine body, List<OutcomeLine> own, Map<String, String> ofAll) {
        Map<String, String> values = new LinkedHashMap<>(ofAll);
        values.put("機関", body.name());
        values.computeIfPresent("日時", (field, times) -> "　" + times.replace("\n", "\n　"));
        values.computeIfPresent("会場", (field, venues) -> "　" + venues);
        values.put(
                "結果", own.stream().sorted(IN_RANK_ORDER).map(BodyLetters::line).collect(Collectors.joining("\n")));
        values.put(
                "推薦者数",
                Long.toString(own.stream()
                        .filter(one -> one.result() != Result.SUBSTITUTED)
                        .count()));
        values.put(
                "受講決定者数",
                Long.toString(own.stream().filter(OutcomeLine::isStanding).count()));
        return new Recipient(body.number(), body.head(), "", "", values);
    }

    private static String line(OutcomeLine one) {
        Integer rank = one.rank();
        return rank == null
                ? Messages.say("selection.bodyLetter.line", one.name().full(), OutcomeWords.toBody(one))
                : Messages.tell("selection.bodyLetter.ranked", rank, one.name().full(), OutcomeWords.toBody(one));
    }
}
