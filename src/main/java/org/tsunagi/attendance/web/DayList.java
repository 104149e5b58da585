package org.tsunagi.attendance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.attendance.DayLine;
import org.tsunagi.base.web.Page;

/** The days of a fiscal year. */
@CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DayList(Page page, List<DayLine> days) implements TemplateInstance {}
