package org.tsunagi.completion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.course.CourseDay;

/**
 * The judgement sheet of a course.
 *
 * @param unconfirmed the days whose roll-call has to be confirmed before the decision
 * @param rule the course's rule in sentences, as it was at the decision or as it is before one
 * @param basis what the proposals stand on; sent back with the decision, so that nobody decides on marks not seen
 * @param approval the paper behind the decision; null before it
 * @param decidedOn the date of completion; null before the decision
 */
public record CourseJudgement(
        CourseCompletion summary,
        List<CourseDay> unconfirmed,
        List<String> rule,
        List<JudgementLine> lines,
        String basis,
        @Nullable ApprovalRecord approval,
        @Nullable LocalDate decidedOn) {}
