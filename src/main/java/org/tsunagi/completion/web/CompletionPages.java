package org.tsunagi.completion.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.completion.CompletionViews.DecidedPerson;
import org.tsunagi.completion.CourseCompletion;
import org.tsunagi.completion.CourseJudgement;
import org.tsunagi.completion.JudgementLine;

/** The pages of judgement and completion; each record is one template. */
final class CompletionPages {
    private CompletionPages() {}

    /** How far each course of a fiscal year is. */
    @CheckedTemplate(basePath = "completion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CompletionList(Page page, List<CourseCompletion> courses) implements TemplateInstance {}

    /**
     * The judgement sheet of a course, before the decision with the form for it.
     *
     * @param first the lines of this page that stand out
     * @param rest the other lines of this page
     */
    @CheckedTemplate(basePath = "completion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record JudgementPage(
            Page page,
            CourseJudgement sheet,
            List<JudgementLine> first,
            List<JudgementLine> rest,
            Paging paging,
            JudgementForm form,
            @Nullable ApprovalRecord last)
            implements TemplateInstance {}

    /** The form for another decision than proposed about one person; {@code line} is null for who is not judged. */
    @CheckedTemplate(basePath = "completion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonJudgement(
            Page page,
            CourseJudgement sheet,
            @Nullable JudgementLine line,
            PersonJudgementForm form,
            List<Option> outcomes)
            implements TemplateInstance {}

    /** The form in which a completion is taken back. */
    @CheckedTemplate(basePath = "completion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RevocationPage(
            Page page,
            DecidedPerson person,
            DecisionChangeForm form,
            @Nullable ApprovalRecord last) implements TemplateInstance {}

    /** The form in which somebody is decided anew to have completed, or on another day. */
    @CheckedTemplate(basePath = "completion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CorrectionPage(
            Page page,
            DecidedPerson person,
            DecisionChangeForm form,
            @Nullable ApprovalRecord last) implements TemplateInstance {}
}
