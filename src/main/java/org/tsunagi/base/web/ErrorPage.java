package org.tsunagi.base.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * A page that says why there is nothing else to see, and what to do.
 *
 * @param incident the number under which the log tells more, or null
 */
@CheckedTemplate(basePath = "error", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ErrorPage(Page page, String sentence, @Nullable String incident) implements TemplateInstance {}
