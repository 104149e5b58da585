package org.tsunagi.enrollment.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.web.ListChoice;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CourseLine;
import org.tsunagi.enrollment.EnrollmentLine;
import org.tsunagi.enrollment.EnrollmentViews.EnrollmentParticulars;
import org.tsunagi.enrollment.MatchViews.MatchLine;

/** The pages of who is on a course; each record is one template. */
final class EnrollmentPages {
    private EnrollmentPages() {}

    /** The form in which a person gives a seat up. */
    @CheckedTemplate(basePath = "enrollment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Cancellation(Page page, CourseLine course, EnrollmentLine one, boolean settled, String reason)
            implements TemplateInstance {}

    /** The form in which the particulars of an enrollment are corrected. */
    @CheckedTemplate(basePath = "enrollment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CorrectionPage(
            Page page,
            CourseLine course,
            EnrollmentParticulars one,
            CorrectionForm form,
            CorrectionResource.Choices choices,
            Stored stored)
            implements TemplateInstance {}

    /**
     * The people on a course, to look at and to print.
     *
     * @param first those of this page who gave the seat up
     * @param rest the others of this page
     */
    @CheckedTemplate(basePath = "enrollment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EnrollmentList(
            Page page,
            CourseLine course,
            List<EnrollmentLine> first,
            List<EnrollmentLine> rest,
            Paging paging,
            ListChoice.Form listing,
            Set<Long> settled,
            long standing)
            implements TemplateInstance {}

    /**
     * Who on a course may be a person known already.
     *
     * @param first what waits for an answer, of this page
     * @param rest the others of this page
     * @param exact how many wait whose name and birth date are the same
     * @param seen the fingerprint of these
     */
    @CheckedTemplate(basePath = "enrollment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MatchList(
            Page page,
            CourseLine course,
            List<MatchLine> first,
            List<MatchLine> rest,
            Paging paging,
            long exact,
            String seen)
            implements TemplateInstance {}
}
