package org.tsunagi.certificate.web;

import io.quarkus.qute.TemplateExtension;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.certificate.WordingRules;

/** What the pages of certificates say that cannot stand in a template. */
@TemplateExtension(namespace = "certificate")
final class CertificateWords {
    private CertificateWords() {}

    /** The hint of a wording, whose braces a template would take for its own. */
    static String wordingHint() {
        return Messages.say("certificate.wording.hint", String.join(" ", WordingRules.PLACEHOLDERS));
    }
}
