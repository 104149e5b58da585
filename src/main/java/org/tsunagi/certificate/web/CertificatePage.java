package org.tsunagi.certificate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.certificate.CertificateDetail;
import org.tsunagi.certificate.CertificateLine;

/** One certificate. */
@CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CertificatePage(Page page, CertificateDetail detail, CertificateLine line, CertificateForm form)
        implements TemplateInstance {}
