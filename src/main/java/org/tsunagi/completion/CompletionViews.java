package org.tsunagi.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Approval;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.completion.CompletionDesk.Decision;
import org.tsunagi.completion.JudgementLine.DecisionLine;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;

/** Reads proposals and decisions; people's names are for the officers only. */
@ApplicationScoped
public class CompletionViews {
    private final Completions completions;
    private final CompletionChanges changes;
    private final JudgementSheet sheet;
    private final JudgementOverrulings overrulings;
    private final CourseViews courses;
    private final AttendanceViews attendance;

    CompletionViews(
            Completions completions,
            CompletionChanges changes,
            JudgementSheet sheet,
            JudgementOverrulings overrulings,
            CourseViews courses,
            AttendanceViews attendance) {
        this.completions = completions;
        this.changes = changes;
        this.sheet = sheet;
        this.overrulings = overrulings;
        this.courses = courses;
        this.attendance = attendance;
    }

    /** The decisions that stand on a course, for the certificates. */
    public List<Completion> standingOn(long courseId) {
        return completions.on(courseId).stream().filter(Completion::stands).toList();
    }

    /** Those of these decisions that stand, in trainee-number order, for the certificates. */
    public List<Completion> standing(Collection<Long> completionIds) {
        return completions.these(completionIds).stream()
                .filter(Completion::stands)
                .toList();
    }

    /** Courses with people on them and no decision, and those decided since a day. */
    public List<CourseLine> watched(LocalDate since) {
        return completions.watched(since);
    }

    /** The entity behind an id, for the desks above. */
    public Completion completion(long completionId) {
        return completions.require(completionId);
    }

    /** How far each course of a fiscal year is, in the office's order; figures without names. */
    public List<CourseCompletion> courses(FiscalYear year) {
        List<CourseLine> lines = courses.of(year);
        List<Long> ids = lines.stream().map(CourseLine::id).toList();
        Map<Long, List<JudgementLine>> people =
                sheet.of(ids).stream().collect(Collectors.groupingBy(JudgementLine::courseId));
        Map<Long, Set<Long>> unconfirmed = ids.isEmpty() ? Map.of() : attendance.unconfirmedDaysOf(ids);
        return lines.stream()
                .map(course -> CourseCompletion.of(
                        course,
                        unconfirmed.getOrDefault(course.id(), Set.of()).size(),
                        people.getOrDefault(course.id(), List.of())))
                .toList();
    }

    /** The judgement sheet of a course; 404 for who may not see its names. */
    public CourseJudgement judgement(Viewer viewer, long courseId) {
        viewer.requireOfficer("judgement");
        CourseLine course = courses.line(courseId);
        List<JudgementLine> lines = sheet.of(List.of(courseId));
        Map<Long, Decision> otherwise = overrulings.on(courseId);
        List<CourseDay> unconfirmed = sheet.unconfirmedDaysOf(courseId);
        Optional<Completion> decided = completions.anyWithApproval(courseId);
        CompletionRule rule = decided.map(Completion::rule)
                .orElseGet(() -> courses.course(courseId).completionRule());
        return new CourseJudgement(
                CourseCompletion.of(course, unconfirmed.size(), lines),
                unconfirmed,
                RuleWords.of(rule),
                lines,
                otherwise,
                JudgementSheet.fingerprint(lines, otherwise),
                decided.map(Completion::approval).map(Approval::line).orElse(null),
                decided.isEmpty() ? Map.of() : changes.on(courseId));
    }

    /** One decision with its history; 404 for who may not see its name. */
    public DecidedPerson one(Viewer viewer, long completionId) {
        viewer.requireOfficer("judgement");
        long courseId = completions.courseOf(completionId);
        JudgementLine line = sheet.of(courseId, completionId);
        return new DecidedPerson(
                courses.line(courseId),
                line,
                line.decision(),
                line.fingerprint(),
                changes.on(courseId).getOrDefault(completionId, List.of()));
    }

    /** The course a completion belongs to; 404 when there is none. */
    public long courseOf(long completionId) {
        return completions.courseOf(completionId);
    }

    /** The year's completers by course and the municipality they were accepted for. */
    public List<CompletedCount> perMunicipality(FiscalYear year) {
        return completions.perMunicipality(year);
    }

    /** The professions of the year's completers, one line for each person and profession. */
    public List<CompleterProfession> professions(FiscalYear year) {
        return completions.professions(year);
    }

    /** The decisions on these courses, by course; an undecided one is missing. One statement. */
    public Map<Long, DecidedCourse> decided(Collection<Long> courseIds) {
        return courseIds.isEmpty()
                ? Map.of()
                : completions.decided(courseIds).stream()
                        .collect(Collectors.toMap(DecidedCourse::courseId, Function.identity()));
    }

    /**
     * One decided person on its own, for the pages that change the decision.
     *
     * @param decision that of the line
     * @param seen differs whenever the decision or the judgement does
     * @param changes the latest first
     */
    public record DecidedPerson(
            CourseLine course,
            JudgementLine line,
            DecisionLine decision,
            Fingerprint seen,
            List<DecisionChange> changes) {}

    /** A change of one decision: from what to what, by whom, when, why and by which approval. */
    public record DecisionChange(
            long completionId,
            String from,
            String to,
            Act changed,
            String reason,
            long approvalId,
            LocalDate approvedOn,
            String documentNumber,
            String approver) {}

    /**
     * How many persons of one municipality completed a course.
     *
     * @param municipalityId null for those who count for none of the prefecture's municipalities
     */
    public record CompletedCount(long courseId, @Nullable Long municipalityId, long persons) {}

    /** One profession of one completer, as it was when the completion was decided; a completer may have several. */
    public record CompleterProfession(long courseId, long completionId, long professionId) {}

    /**
     * What was decided about a whole course.
     *
     * @param decidedOn the date of completion
     * @param completed who holds the completion now
     * @param others 未修了 and revoked
     */
    public record DecidedCourse(long courseId, LocalDate decidedOn, long completed, long others) {}
}
