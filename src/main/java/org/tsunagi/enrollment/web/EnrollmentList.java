package org.tsunagi.enrollment.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.web.Page;
import org.tsunagi.course.CourseLine;
import org.tsunagi.enrollment.EnrollmentLine;

/** The people on a course, to look at and to print. */
@CheckedTemplate(basePath = "enrollment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EnrollmentList(Page page, CourseLine course, List<EnrollmentLine> lines, Set<Long> settled, long standing)
        implements TemplateInstance {}
