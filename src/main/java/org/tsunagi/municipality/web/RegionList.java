package org.tsunagi.municipality.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.municipality.RegionLine;

/** The regions, and the form for a new one. */
@CheckedTemplate(basePath = "municipality", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RegionList(Page page, String word, List<RegionLine> regions, RegionForm form) implements TemplateInstance {}
