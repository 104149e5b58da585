package org.tsunagi.certificate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.certificate.CertificateTally;

/** How far the courses of a fiscal year are. */
@CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CertificateYear(Page page, List<CertificateTally> tallies) implements TemplateInstance {}
