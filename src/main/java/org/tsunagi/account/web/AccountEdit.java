package org.tsunagi.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.account.UserLine;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;

/** One account: its form, and what else can be done to it. */
@CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountEdit(Page page, UserLine user, AccountForm form, Stored stored, AccountChoices choices)
        implements TemplateInstance {}
