package org.tsunagi.home.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.home.DueList;
import org.tsunagi.home.YearGlance;

@CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HomeOfOffice(Page page, DueList dues, YearGlance year) implements TemplateInstance {}
