package org.tsunagi.home.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.Page;
import org.tsunagi.home.YearGlance;

@CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HomeOfOfficial(Page page, YearGlance year, List<FiscalYear> years) implements TemplateInstance {}
