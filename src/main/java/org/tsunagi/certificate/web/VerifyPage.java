package org.tsunagi.certificate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Page;
import org.tsunagi.certificate.Verification;

/**
 * The public page.
 *
 * @param answered whether number and code were given, so that there is an answer
 * @param found null when they match no certificate
 */
@CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record VerifyPage(
        Page page,
        @Nullable String number,
        @Nullable String code,
        boolean answered,
        @Nullable Verification found) implements TemplateInstance {}
