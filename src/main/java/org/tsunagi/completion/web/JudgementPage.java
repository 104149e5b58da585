package org.tsunagi.completion.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.completion.CourseJudgement;

/** The judgement sheet of a course, before the decision with the form for it. */
@CheckedTemplate(basePath = "completion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record JudgementPage(Page page, CourseJudgement sheet, JudgementForm form, List<Option> outcomes)
        implements TemplateInstance {}
