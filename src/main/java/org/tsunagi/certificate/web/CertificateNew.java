package org.tsunagi.certificate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.certificate.WaitingCompleter;

/** Making the certificate of one person. */
@CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CertificateNew(Page page, WaitingCompleter person, DatesForm form) implements TemplateInstance {}
