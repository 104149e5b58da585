package org.tsunagi.home.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.certificate.OwnResultViews.OwnResult;
import org.tsunagi.enrollment.MatchViews.KnownCourse;
import org.tsunagi.enrollment.MatchViews.Parting;
import org.tsunagi.home.BodyViews.BodyGlance;
import org.tsunagi.home.CourseGlance;
import org.tsunagi.home.DueViews.DismissedLine;
import org.tsunagi.home.PersonAudit.Traces;
import org.tsunagi.home.PersonViews.PersonGlance;
import org.tsunagi.home.SearchViews.Found;
import org.tsunagi.home.SearchViews.FoundPlace;
import org.tsunagi.home.YearGlance;
import org.tsunagi.intake.ChangeViews.ChangeRequestLine;
import org.tsunagi.selection.SelectionViews.OwnOutcomes;
import org.tsunagi.trainee.TraineeViews.Known;

/** The pages of home, search and help; each record is one template. */
final class HomePages {
    private HomePages() {}

    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BodyShow(Page page, BodyGlance glance) implements TemplateInstance {}

    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CourseShow(Page page, CourseGlance glance) implements TemplateInstance {}

    /** The form that puts a due away, with the reason. */
    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Dismissal(Page page, Due due, String reason) implements TemplateInstance {}

    /** What was put away. */
    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DismissedList(Page page, List<DismissedLine> lines, Paging paging) implements TemplateInstance {}

    @CheckedTemplate(basePath = "help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HelpOfAdministrator(Page page, Contact contact) implements TemplateInstance {}

    @CheckedTemplate(basePath = "help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HelpOfNominator(Page page, Contact contact) implements TemplateInstance {}

    @CheckedTemplate(basePath = "help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HelpOfOfficer(Page page, Contact contact) implements TemplateInstance {}

    @CheckedTemplate(basePath = "help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HelpOfOfficial(Page page, Contact contact) implements TemplateInstance {}

    @CheckedTemplate(basePath = "help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HelpOfTrainee(Page page, Contact contact) implements TemplateInstance {}

    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HomeOfBody(Page page, DueList dues, FiscalYear year) implements TemplateInstance {}

    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HomeOfOffice(Page page, DueList dues, YearGlance year) implements TemplateInstance {}

    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HomeOfOfficial(Page page, DueList dues, YearGlance year, List<FiscalYear> years)
            implements TemplateInstance {}

    /** Both records side by side, before they become one person's. */
    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record JoiningCheck(Page page, PersonGlance kept, PersonGlance other, Checked form) implements TemplateInstance {}

    /** Who else may be this person. */
    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record JoiningList(Page page, PersonGlance person, List<Known> others, Map<Long, List<KnownCourse>> courses)
            implements TemplateInstance {}

    /** What is given back to a record of its own, before it is. */
    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PartingCheck(Page page, PersonGlance person, Parting parting, Checked form) implements TemplateInstance {}

    /**
     * What a form carries that decides on what it showed.
     *
     * @param seen the fingerprint of it
     */
    record Checked(String reason, String seen) {}

    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonShow(Page page, PersonGlance person) implements TemplateInstance {}

    /** What the audit holds about one person. */
    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonTraces(Page page, long traineeId, Traces traces) implements TemplateInstance {}

    /**
     * @param words what was looked for; blank before a search
     * @param most how many applications are found at most
     * @param completions how many lines of the register are found
     */
    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SearchList(
            Page page,
            String words,
            List<Found> people,
            Paging paging,
            int most,
            List<FoundPlace> places,
            long completions)
            implements TemplateInstance {}

    /** What came of the own people of a nominating body, from the selection to the certificate. */
    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OutcomeList(
            Page page, List<OwnOutcomes> courses, Map<Long, OwnResult> results, Map<Long, ChangeRequestLine> changes)
            implements TemplateInstance {}
}
