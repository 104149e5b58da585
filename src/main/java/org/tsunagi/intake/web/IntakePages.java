package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.ListChoice;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.OptionGroup;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.QrPicture;
import org.tsunagi.course.CourseLine;
import org.tsunagi.forecast.ForecastViews.ForecastLine;
import org.tsunagi.intake.ApplicationDetail;
import org.tsunagi.intake.ApplicationDetail.Alike;
import org.tsunagi.intake.ApplicationDetail.ChangeLine;
import org.tsunagi.intake.ApplicationLine;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews.BoardLine;
import org.tsunagi.intake.CallViews.ExtensionLine;
import org.tsunagi.intake.CallViews.NextCall;
import org.tsunagi.intake.CallViews.NoneSaid;
import org.tsunagi.intake.CallViews.OwnCall;
import org.tsunagi.intake.ChangeKind;
import org.tsunagi.intake.ChangeViews.ChangeDetail;
import org.tsunagi.intake.ChangeViews.ChangeRequestLine;
import org.tsunagi.intake.ChangeViews.Changes;
import org.tsunagi.intake.Drafts;
import org.tsunagi.intake.EmployerBoard.EmployerLine;
import org.tsunagi.intake.EmployerBoard.NearEmployers;
import org.tsunagi.intake.EvidenceAsked;
import org.tsunagi.intake.Nominee;
import org.tsunagi.intake.Priorities;
import org.tsunagi.intake.SeatRounds.SeatAccount;
import org.tsunagi.intake.SilentBodies.SilentLine;
import org.tsunagi.intake.StateCounts;
import org.tsunagi.masters.ContactViews.ContactLine;
import org.tsunagi.masters.NominatingBodyViews.BodyDetail;

/** The pages of calls and applications; each record is one template. */
final class IntakePages {
    private IntakePages() {}

    /** An application as it is about to be submitted. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplicationCheck(Page page, ApplicationDetail one, List<Alike> alike) implements TemplateInstance {}

    /** The form of an application; next to the current version where somebody else was faster. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplicationEdit(
            Page page, ApplicationDetail one, ApplicationForm form, ApplicationChoices choices, String version)
            implements TemplateInstance {}

    /**
     * The applications for a course, searched and sorted; a paper is entered for the call that closes last.
     *
     * @param twice those that may be for the same person as another one
     * @param inParts employers whose people came by more than one form
     */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplicationList(
            Page page,
            CourseLine course,
            ApplicationQuery query,
            List<Option> states,
            ListChoice.Form listing,
            List<ApplicationLine> lines,
            Paging paging,
            StateCounts standing,
            Set<Long> twice,
            List<String> inParts,
            LocalDate today,
            @Nullable CallLine call)
            implements TemplateInstance {}

    /** One application, its trail, and what can be done with it. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplicationShow(
            Page page,
            ApplicationDetail one,
            List<Alike> alike,
            Changes changes,
            List<ChangeLine> trail,
            EvidenceAsked.Note evidence,
            ActionForm form,
            CorrectionForm correction,
            List<CorrectionForm.Line> fields,
            String version,
            boolean unsent,
            boolean changedSince,
            boolean copyAskable)
            implements TemplateInstance {}

    /**
     * One call, and what each nominating body has done about it.
     *
     * @param again a call of a later round that is under way; null where there is none
     * @param address where anybody applies, if its course takes direct applications
     * @param outside the bodies it does not ask
     * @param forecast what bodies said they expect; null where they were not asked, and for who may not see it
     * @param contacts who is in charge at each body; empty for who may not see it
     * @param employers null where bodies alone send people, and for who may not see it
     */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CallBoard(
            Page page,
            CallLine call,
            SeatAccount account,
            @Nullable CallLine again,
            String address,
            QrPicture picture,
            List<BoardLine> heard,
            List<BoardLine> unheard,
            Map<Long, List<ContactLine>> contacts,
            FiscalYear thisYear,
            @Nullable ForecastLine forecast,
            List<BoardLine> outside,
            @Nullable Employers employers)
            implements TemplateInstance {}

    /** The employers who sent people by a call, those beyond its limit first; and which of them may be one. */
    record Employers(ListPart<EmployerLine> list, List<NearEmployers> near, boolean beyond) {}

    /** Whom to ring up about a call. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SilentList(Page page, CallLine call, LocalDate today, List<SilentLine> lines) implements TemplateInstance {}

    /** The bodies for which a call is open longer, and the form for one more. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CallExtended(
            Page page, CallLine call, List<ExtensionLine> extensions, List<Option> bodies, ExtensionForm form)
            implements TemplateInstance {}

    /**
     * Which bodies a call does not ask.
     *
     * @param values those ticked
     */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CallOutside(
            Page page,
            CallLine call,
            List<BoardLine> leftOut,
            List<OptionGroup> groups,
            List<String> values,
            String reason,
            String seen)
            implements TemplateInstance {}

    /**
     * The classes in which direct applications come to a seat.
     *
     * @param now those asked for; null for none
     * @param declared those somebody has declared
     * @param blocked why nothing can be asked any more, in a sentence; null while it can
     */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PriorityEdit(
            Page page,
            CourseLine course,
            @Nullable Priorities now,
            List<String> declared,
            @Nullable String blocked,
            PriorityForm form)
            implements TemplateInstance {}

    /** The changes that bodies want and what was answered. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChangeList(Page page, List<ChangeRequestLine> waiting, List<ChangeRequestLine> answered)
            implements TemplateInstance {}

    /** The form in which a body says what it wants changed. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChangeNew(
            Page page,
            ApplicationDetail one,
            ChangeKind kind,
            Changes changes,
            ApplicationForm form,
            ApplicationChoices choices,
            String key)
            implements TemplateInstance {}

    /** One change that is wanted, with what it does, and the answer. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChangeShow(Page page, ChangeDetail one, ChangeForm form) implements TemplateInstance {}

    /** The form of a call. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CallEdit(Page page, CallLine call, CallForm form, String version) implements TemplateInstance {}

    /** All calls of a fiscal year. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CallList(Page page, List<CallLine> calls) implements TemplateInstance {}

    /**
     * The form for a new call.
     *
     * @param next in which round it is and what seats are left
     */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CallNew(
            Page page, CourseLine course, NextCall next, boolean held, CallForm form, String key, List<Option> others)
            implements TemplateInstance {}

    /** The form for an application that came on paper. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DirectNew(Page page, CallLine call, ApplicationForm form, ApplicationChoices choices, String key)
            implements TemplateInstance {}

    /** A body's open calls with its own candidates. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NominationList(
            Page page,
            @Nullable String ended,
            List<OwnCall> calls,
            Map<Long, ChangeRequestLine> changes,
            Map<Long, List<String>> evidence)
            implements TemplateInstance {}

    /**
     * A body's candidates as one file: to take along, to send back, and what a sent one would change.
     *
     * @param body whose they are; null while an officer has not chosen one
     * @param bodies from which an officer chooses
     */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NomineeList(
            Page page,
            CallLine call,
            @Nullable BodyDetail body,
            @Nullable String barred,
            List<Option> bodies,
            ListForm form,
            @Nullable ListPreview preview)
            implements TemplateInstance {}

    /** For which body an officer enters a nomination. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NominationFor(Page page, CallLine call, List<Option> bodies) implements TemplateInstance {}

    /** The form for a new candidate of a body; with a sentence instead once the body has ended. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NominationNew(
            Page page,
            CallLine call,
            BodyDetail body,
            @Nullable String ended,
            @Nullable NoneSaid none,
            ApplicationForm form,
            ApplicationChoices choices,
            String key)
            implements TemplateInstance {}

    /**
     * A body's candidates to be printed: for its own approval, and as its copy.
     *
     * @param draft whether somebody on it is not with the prefecture yet
     */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NominationSheet(
            Page page, CallLine call, List<Nominee> nominees, boolean draft, LocalDate today, OfficeCode codes)
            implements TemplateInstance {}

    /**
     * The drafts of a body that are about to be submitted together.
     *
     * @param shown the part of the ready ones that the page shows, and {@code open} of the others
     */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SubmissionCheck(
            Page page,
            CallLine call,
            BodyDetail body,
            @Nullable String ended,
            Drafts drafts,
            ListPart<Nominee> shown,
            ListPart<Nominee> open)
            implements TemplateInstance {}
}
