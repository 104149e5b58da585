package org.tsunagi.survey.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.course.CourseLine;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.survey.ExcerptViews.AimLine;
import org.tsunagi.survey.ExcerptViews.ExcerptLine;
import org.tsunagi.survey.QuestionLine;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyLinks.Invited;
import org.tsunagi.survey.SurveyTally;

/** The pages of surveys, replies, excerpts and aims; each record is one template. */
final class SurveyPages {
    private SurveyPages() {}

    /** The words of one aim. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AimEdit(Page page, AimLine aim, WordsForm form) implements TemplateInstance {}

    /** The aims of the chosen year. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AimList(Page page, List<AimLine> aims, WordsForm form) implements TemplateInstance {}

    /** The words of one excerpt beside the original. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ExcerptEdit(Page page, ExcerptLine excerpt, WordsForm form) implements TemplateInstance {}

    /** The excerpts of the chosen year. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ExcerptList(Page page, List<ExcerptLine> excerpts, WordsForm form) implements TemplateInstance {}

    /** Why a personal link opens no survey, with the words typed so far. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReplyRefused(Page page, String sentence, List<String> typed) implements TemplateInstance {}

    /** The survey as a trainee answers it, with the secret of the link it was opened by. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReplySheet(Page page, Invited invited, @Nullable String token, List<ReplyField> fields)
            implements TemplateInstance {}

    /** The first page behind a personal link: what it is about and one button. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReplyStart(Page page, Invited invited, String token, String refusal) implements TemplateInstance {}

    /** The page after a reply. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReplyThanks(Page page) implements TemplateInstance {}

    /** Who was invited to a survey, with their personal links. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyInvited(Page page, SurveyLine survey, List<PersonalSlip> slips) implements TemplateInstance {}

    /** The surveys of the chosen year, course by course. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyList(Page page, List<SurveyLine> surveys, boolean officer) implements TemplateInstance {}

    /** The form that makes the survey of a course; {@code earlier} is the year whose questions stand in it, if any does. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyNew(
            Page page,
            CourseLine course,
            WindowForm form,
            List<QuestionRow> rows,
            @Nullable String earlier) implements TemplateInstance {}

    /** The questions of a survey, how they look to a trainee, and the form that adds one. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyQuestions(
            Page page, SurveyLine survey, List<QuestionLine> asked, List<ReplyField> fields, QuestionForm form)
            implements TemplateInstance {}

    /** The form that changes one question; {@code asked} is the one stored. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuestionEdit(Page page, SurveyLine survey, QuestionLine asked, QuestionForm form)
            implements TemplateInstance {}

    /**
     * The replies to a survey, question by question, with the aims of the next year beside them.
     *
     * @param excerpts how many texts of the year's surveys were picked
     */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyResults(
            Page page,
            SurveyTally tally,
            boolean officer,
            Paging paging,
            int excerpts,
            List<String> aims,
            WordsForm form)
            implements TemplateInstance {}

    /** The personal links on paper, one sheet a person. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveySlips(Page page, SurveyLine survey, List<PersonalSlip> slips, PrefectureSettings sender)
            implements TemplateInstance {}

    /** The form that moves the window of a survey. */
    @CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyWindow(Page page, SurveyLine survey, WindowForm form) implements TemplateInstance {}
}
