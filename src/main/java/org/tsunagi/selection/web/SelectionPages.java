package org.tsunagi.selection.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.StateCounts;
import org.tsunagi.selection.Proposal;
import org.tsunagi.selection.SelectionDesk.SelectionDecision;
import org.tsunagi.selection.SelectionViews.OwnOutcomes;
import org.tsunagi.selection.SelectionViews.SelectionLine;

/** The pages of the selection; each record is one template. */
final class SelectionPages {
    private SelectionPages() {}

    /** What came of a body's own candidates. */
    @CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OutcomeList(Page page, List<OwnOutcomes> courses) implements TemplateInstance {}

    /** A selection as it was decided. */
    @CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SelectionDecided(Page page, CourseLine course, SelectionDecision decision) implements TemplateInstance {}

    /** The courses of a year and whether their seats have been given. */
    @CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SelectionList(Page page, List<SelectionLine> lines) implements TemplateInstance {}

    /** What the allocation proposes, to be decided. */
    @CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SelectionProposed(
            Page page,
            CourseLine course,
            @Nullable String openUntil,
            StateCounts standing,
            Proposal proposal,
            SelectionForm form,
            List<Option> results,
            @Nullable ApprovalRecord last)
            implements TemplateInstance {}
}
