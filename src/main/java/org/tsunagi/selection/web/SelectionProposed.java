package org.tsunagi.selection.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.Standing;
import org.tsunagi.selection.Proposal;

/** What the allocation proposes, to be decided. */
@CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SelectionProposed(
        Page page,
        CourseLine course,
        @Nullable String openUntil,
        Standing standing,
        Proposal proposal,
        SelectionForm form,
        List<Option> results)
        implements TemplateInstance {}
