package org.tsunagi.municipality.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.municipality.MunicipalityLine;

/** The municipalities with their regions of today. */
@CheckedTemplate(basePath = "municipality", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MunicipalityList(Page page, String word, String query, List<MunicipalityLine> lines, Paging paging)
        implements TemplateInstance {}
