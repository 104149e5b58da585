package org.tsunagi.municipality.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;

/** The professions by group. */
@CheckedTemplate(basePath = "municipality", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProfessionList(Page page, String word, List<ProfessionGroupRows> groups) implements TemplateInstance {}
