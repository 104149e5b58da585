package org.tsunagi.certificate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.certificate.CertificateLine;
import org.tsunagi.certificate.CertificateRunViews.RunLine;
import org.tsunagi.certificate.CertificateRunViews.RunRefusal;
import org.tsunagi.certificate.CertificateViews.CertificateDetail;
import org.tsunagi.certificate.CourseCertificates;
import org.tsunagi.certificate.CourseCertificates.CertificateTally;
import org.tsunagi.certificate.CourseCertificates.WaitingCompleter;
import org.tsunagi.certificate.DocumentViews.Verification;
import org.tsunagi.certificate.ReissueViews.IssueLine;
import org.tsunagi.certificate.ReissueViews.Reissuable;
import org.tsunagi.certificate.TemplateViews.TemplateState;
import org.tsunagi.certificate.VoidNumberViews.VoidNumber;
import org.tsunagi.course.CourseLine;
import org.tsunagi.masters.Prefecture.PrefectureSettings;

/** The pages of certificates; each record is one template. */
final class CertificatePages {
    private CertificatePages() {}

    /** Making the certificate of one person. */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificateNew(Page page, WaitingCompleter person, DatesForm form) implements TemplateInstance {}

    /** One certificate. */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificatePage(Page page, CertificateDetail detail, CertificateLine line, CertificateForm form)
            implements TemplateInstance {}

    /** How far the courses of a fiscal year are. */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificateYear(Page page, List<CertificateTally> tallies) implements TemplateInstance {}

    /** The numbers of a fiscal year that are missing. */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VoidNumbers(Page page, List<VoidNumber> numbers) implements TemplateInstance {}

    /**
     * The completers of a course with their certificates, and what can be done for all of them at once.
     *
     * @param runs the latest, the last first
     * @param first those of this page who wait for one
     * @param rest the other lines of this page
     */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CourseCertificatesPage(
            Page page,
            CourseCertificates view,
            CertificateTally tally,
            List<RunLine> runs,
            List<CertificateLine> first,
            List<CertificateLine> rest,
            Paging paging,
            DatesForm form)
            implements TemplateInstance {}

    /**
     * A certificate to be printed anew.
     *
     * @param names the two that may be printed
     */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificateReissue(Page page, Reissuable view, List<Option> names, ReissueForm form)
            implements TemplateInstance {}

    /** One reissue. */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReissuedPage(Page page, CertificateDetail detail, IssueLine paper, ReissuedForm form)
            implements TemplateInstance {}

    /** Who of a course gets one now, where it is not everybody. */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificateChoice(Page page, CourseCertificates view, List<Option> people, ChoiceForm form)
            implements TemplateInstance {}

    /**
     * Certificates that are made together, and how far they are.
     *
     * @param job where the job that makes them stands, for the one who asked and for administrators; or empty
     */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificateRunPage(Page page, CourseLine course, RunLine run, List<RunRefusal> refusals, String job)
            implements TemplateInstance {}

    /** What certificates say, all versions, and the form for another. */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TemplateList(Page page, List<TemplateState> versions, List<Option> programs, TemplateForm form)
            implements TemplateInstance {}

    /** One version of what certificates say. */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TemplatePage(Page page, TemplateState version) implements TemplateInstance {}

    /**
     * The public page.
     *
     * @param answered whether a code was given, so that there is an answer
     * @param seconds how many seconds to wait instead of an answer; 0 where there is one
     * @param found null when no certificate has it
     * @param issuer whom to ask; null before the prefecture is established
     */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VerifyPage(
            Page page,
            @Nullable String code,
            boolean answered,
            long seconds,
            @Nullable Verification found,
            @Nullable PrefectureSettings issuer)
            implements TemplateInstance {}
}
