package org.tsunagi.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;

/** The form for a new account. */
@CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountNew(Page page, AccountForm form, AccountChoices choices) implements TemplateInstance {}
