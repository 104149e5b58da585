package org.tsunagi.completion.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.completion.CourseCompletion;

/** How far each course of a fiscal year is. */
@CheckedTemplate(basePath = "completion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CompletionList(Page page, List<CourseCompletion> courses) implements TemplateInstance {}
