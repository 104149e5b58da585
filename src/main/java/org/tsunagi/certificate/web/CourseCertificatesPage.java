package org.tsunagi.certificate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.certificate.CertificateTally;
import org.tsunagi.certificate.CourseCertificates;

/** The completers of a course with their certificates, and what can be done for all of them at once. */
@CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CourseCertificatesPage(Page page, CourseCertificates view, CertificateTally tally, DatesForm form)
        implements TemplateInstance {}
