package org.tsunagi.municipality.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.municipality.BodyLine;

/** The nominating bodies, and the form for another one. */
@CheckedTemplate(basePath = "municipality", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BodyList(Page page, String word, List<BodyLine> lines, Paging paging, BodyForm form)
        implements TemplateInstance {}
