package org.tsunagi.home.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;

@CheckedTemplate(basePath = "help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HelpOfOfficial(Page page, Contact contact) implements TemplateInstance {}
