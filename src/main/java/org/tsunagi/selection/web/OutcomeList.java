package org.tsunagi.selection.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.selection.OwnOutcomes;

/** What came of a body's own candidates. */
@CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OutcomeList(Page page, List<OwnOutcomes> courses) implements TemplateInstance {}
