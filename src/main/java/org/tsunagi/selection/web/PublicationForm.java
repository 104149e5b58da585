package org.tsunagi.selection.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Fingerprint;

/**
 * On which day a decision is to be published, or why it is taken back.
 *
 * @param version the fingerprint of the decision that the page showed
 */
record PublicationForm(
        @RestForm @Nullable String version,
        @RestForm @Nullable String publishOn,
        @RestForm @Nullable String reason) {
    Fingerprint seen() {
        return Fingerprint.sent(version);
    }
}
