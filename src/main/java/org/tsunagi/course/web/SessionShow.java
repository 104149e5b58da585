package org.tsunagi.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.course.SessionDetail;

/** A training session with its days and what is taught on them. */
@CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SessionShow(Page page, SessionDetail session, DayForm form) implements TemplateInstance {}
