package org.tsunagi.selection.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.selection.SelectionLine;

/** The courses of a year and whether their seats have been given. */
@CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SelectionList(Page page, List<SelectionLine> lines) implements TemplateInstance {}
