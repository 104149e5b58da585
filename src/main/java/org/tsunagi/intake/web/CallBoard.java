package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.intake.BoardLine;
import org.tsunagi.intake.CallLine;

/** One call, and what each nominating body has done about it. */
@CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CallBoard(Page page, CallLine call, List<BoardLine> lines) implements TemplateInstance {}
