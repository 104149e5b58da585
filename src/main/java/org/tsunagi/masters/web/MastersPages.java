package org.tsunagi.masters.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.BusinessDays;
import org.tsunagi.masters.CandidateGuide;
import org.tsunagi.masters.ContactViews.ContactLine;
import org.tsunagi.masters.HolidayViews.LoadedList;
import org.tsunagi.masters.MastersViews.MunicipalityDetail;
import org.tsunagi.masters.MastersViews.MunicipalityLine;
import org.tsunagi.masters.NominatingBodyViews.BodyDetail;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;
import org.tsunagi.masters.Prefecture.FormerWords;
import org.tsunagi.masters.ProfessionViews.ProfessionDetail;
import org.tsunagi.masters.RegionViews.RegionLine;
import org.tsunagi.masters.SignatoryViews.SignatoryLine;
import org.tsunagi.masters.TermsOfOffice.Gap;
import org.tsunagi.masters.TermsOfOffice.Term;

/** The pages of the office's masters; each record is one template. */
final class MastersPages {
    private MastersPages() {}

    /** Who is in charge at a body, and the form for an officer who was told. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BodyContactEdit(
            Page page, long id, String name, List<ContactLine> lines, FiscalYear thisYear, ContactForm form)
            implements TemplateInstance {}

    /** Who is in charge at each body. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ContactList(
            Page page, List<BodyLine> lines, Paging paging, Map<Long, List<ContactLine>> contacts, FiscalYear thisYear)
            implements TemplateInstance {}

    /**
     * What a nominator says of who is in charge.
     *
     * @param asked whether it may still be put off
     * @param own what this account has said this year, or null
     * @param earlier what this account has said in former years
     */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnContact(
            Page page,
            FiscalYear thisYear,
            boolean asked,
            @Nullable ContactLine own,
            List<ContactLine> lines,
            List<ContactLine> earlier,
            ContactForm form)
            implements TemplateInstance {}

    /** The name of a nominating body. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BodyEdit(Page page, BodyDetail body, BodyForm form, Stored stored) implements TemplateInstance {}

    /** The nominating bodies, and the form for another one. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BodyList(Page page, String word, List<BodyLine> lines, Paging paging, BodyForm form)
            implements TemplateInstance {}

    /**
     * The holidays by law: which list holds, and one that waits to be looked at.
     *
     * @param held the loaded list that holds; null where the built-in one does
     */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Holidays(
            Page page,
            BusinessDays builtIn,
            BusinessDays calendar,
            @Nullable LoadedList held,
            @Nullable LoadedList waiting)
            implements TemplateInstance {}

    /** A municipality: its names, the regions it has belonged to, and what it went on in. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MunicipalityEdit(
            Page page,
            String word,
            MunicipalityDetail municipality,
            NameChangeForm form,
            MembershipForm membership,
            MergerForm merger,
            Stored stored,
            List<Option> regions,
            List<Option> successors)
            implements TemplateInstance {}

    /** The municipalities with their regions of today. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MunicipalityList(Page page, String word, String query, List<MunicipalityLine> lines, Paging paging)
            implements TemplateInstance {}

    /** The form for a new municipality. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MunicipalityNew(Page page, String word, MunicipalityForm form) implements TemplateInstance {}

    /** The form of a profession, with the label of one fiscal year. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProfessionEdit(Page page, ProfessionDetail profession, ProfessionForm form, FiscalYear year, Stored stored)
            implements TemplateInstance {}

    /** The professions by group. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProfessionList(Page page, String word, List<ProfessionGroupRows> groups) implements TemplateInstance {}

    /** The form for a new profession. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProfessionNew(Page page, ProfessionForm form) implements TemplateInstance {}

    /** A region: its name and its municipalities of today. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RegionEdit(
            Page page, String word, RegionLine region, RegionForm form, Stored stored, List<MunicipalityLine> members)
            implements TemplateInstance {}

    /** The regions, and the form for a new one. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RegionList(Page page, String word, List<RegionLine> regions, RegionForm form) implements TemplateInstance {}

    /** Whom to look for, to be read. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CandidateGuideShow(Page page, CandidateGuide guide) implements TemplateInstance {}

    /** The form of the same. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CandidateGuideEdit(Page page, String words, Stored stored) implements TemplateInstance {}

    /** Who the office is in its mails and letters. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SenderEdit(Page page, SenderForm form, Stored stored) implements TemplateInstance {}

    /**
     * The settings of the prefecture.
     *
     * @param begins whether nobody signs yet, so that the first governor is asked for
     * @param signing who signs today, or null
     */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Settings(
            Page page,
            SettingsForm form,
            Stored stored,
            List<FormerWords> former,
            String changeDays,
            boolean begins,
            @Nullable Term signing)
            implements TemplateInstance {}

    /** Who signs from when until when, and the form for another. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignatoryList(
            Page page,
            List<SignatoryLine> lines,
            List<Gap> gaps,
            @Nullable Term signing,
            SignatoryForm form) implements TemplateInstance {}

    /** Who signs, to be put right. */
    @CheckedTemplate(basePath = "masters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignatoryEdit(Page page, SignatoryLine line, SignatoryForm form, Stored stored)
            implements TemplateInstance {}
}
