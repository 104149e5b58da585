package org.tsunagi.municipality.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;
import org.tsunagi.municipality.BodyDetail;

/** The name of a nominating body. */
@CheckedTemplate(basePath = "municipality", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BodyEdit(Page page, BodyDetail body, BodyForm form, Stored stored) implements TemplateInstance {}
