package org.tsunagi.certificate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Page;
import org.tsunagi.certificate.Verification;
import org.tsunagi.municipality.PrefectureSettings;

/**
 * The public page.
 *
 * @param answered whether number and code were given, so that there is an answer
 * @param found null when they match no certificate
 * @param issuer whom to ask; null before the prefecture is established
 */
@CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record VerifyPage(
        Page page,
        @Nullable String number,
        @Nullable String code,
        boolean answered,
        @Nullable Verification found,
        @Nullable PrefectureSettings issuer)
        implements TemplateInstance {}
