package org.tsunagi.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CourseDetail;

/** Which subjects of the year a course holds. */
@CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Curriculum(Page page, CourseDetail course, List<CurriculumRow> rows, Stored stored, List<Option> choices)
        implements TemplateInstance {}
