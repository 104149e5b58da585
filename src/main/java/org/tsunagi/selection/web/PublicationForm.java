package org.tsunagi.selection.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** On which day a decision is to be published, or why it is taken back. */
record PublicationForm(
        @RestForm @Nullable String publishOn,
        @RestForm @Nullable String reason) {}
