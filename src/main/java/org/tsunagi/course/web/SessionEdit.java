package org.tsunagi.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.SessionDetail;

/** The form of a training session's particulars. */
@CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SessionEdit(Page page, SessionDetail session, SessionForm form, Stored stored, List<Option> courses)
        implements TemplateInstance {}
