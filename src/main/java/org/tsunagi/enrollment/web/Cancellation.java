package org.tsunagi.enrollment.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.course.CourseLine;
import org.tsunagi.enrollment.EnrollmentLine;

/** The form in which a person gives a seat up. */
@CheckedTemplate(basePath = "enrollment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Cancellation(Page page, CourseLine course, EnrollmentLine one, boolean settled, String reason)
        implements TemplateInstance {}
