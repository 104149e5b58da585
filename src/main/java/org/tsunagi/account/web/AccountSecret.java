package org.tsunagi.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.account.InitialSecret;
import org.tsunagi.base.web.Page;

/** An initial password, shown this once. */
@CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountSecret(Page page, InitialSecret secret) implements TemplateInstance {}
