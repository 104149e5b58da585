package org.tsunagi.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CourseDetail;

/** The form of a course's seats and completion rule. */
@CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CourseEdit(Page page, CourseDetail course, CourseForm form, Stored stored) implements TemplateInstance {}
