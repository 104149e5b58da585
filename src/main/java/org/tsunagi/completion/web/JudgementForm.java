package org.tsunagi.completion.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalFields;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.completion.CompletionDesk.CourseDecision;
import org.tsunagi.completion.CompletionDesk.Decision;

/**
 * What is typed to decide on a course: the date, the paper, and three columns of equal length for the people.
 *
 * @param version the basis of the proposals the form was made from
 */
record JudgementForm(
        @RestForm @Nullable List<String> person,
        @RestForm @Nullable List<String> outcome,
        @RestForm @Nullable List<String> reason,
        @RestForm @Nullable String decidedOn,
        @RestForm @Nullable String draftedOn,
        @RestForm @Nullable String approvedOn,
        @RestForm @Nullable String effectiveOn,
        @RestForm @Nullable String documentNumber,
        @RestForm @Nullable String approver,
        @RestForm @Nullable String version) {

    static JudgementForm empty() {
        return new JudgementForm(List.of(), List.of(), List.of(), "", "", "", "", "", "", "");
    }

    public ApprovalFields approval() {
        return new ApprovalFields(draftedOn, approvedOn, effectiveOn, documentNumber, approver);
    }

    /** What was chosen for a person; empty for the proposal. */
    public String outcomeOf(long enrollmentId) {
        return at(outcome, enrollmentId);
    }

    public String reasonOf(long enrollmentId) {
        return at(reason, enrollmentId);
    }

    /** The decision, or null with the problems told. */
    @Nullable
    CourseDecision read(Problems problems) {
        Fields in = new Fields(problems);
        List<Decision> overruled = new ArrayList<>();
        for (Long id : in.ids("person", person)) {
            Outcome chosen = in.optionalChoice("outcome-" + id, outcomeOf(id), Outcome.class);
            String why = in.optionalText("reason-" + id, reasonOf(id), 500);
            if (chosen != null || why != null) {
                overruled.add(new Decision(id, chosen, why));
            }
        }
        LocalDate completedOn = in.date("decidedOn", decidedOn);
        ApprovalRecord paper = approval().read(problems);
        return completedOn == null || paper == null || !problems.none()
                ? null
                : new CourseDecision(overruled, completedOn, paper, version == null ? "" : version);
    }

    private String at(@Nullable List<String> column, long enrollmentId) {
        int row = person == null ? -1 : person.indexOf(Long.toString(enrollmentId));
        return column == null || row < 0 || row >= column.size() ? "" : column.get(row);
    }
}
