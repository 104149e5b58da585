package org.tsunagi.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.SubjectLine;

/** The form of a subject. */
@CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SubjectEdit(Page page, SubjectLine subject, SubjectForm form, Stored stored, List<Option> predecessors)
        implements TemplateInstance {}
