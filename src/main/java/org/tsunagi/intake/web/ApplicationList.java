package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.ApplicationLine;

/** The applications for a course, searched and sorted. */
@CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ApplicationList(
        Page page,
        CourseLine course,
        ApplicationQuery query,
        List<Option> states,
        List<ApplicationLine> lines,
        Paging paging,
        LocalDate today)
        implements TemplateInstance {}
