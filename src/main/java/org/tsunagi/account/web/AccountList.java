package org.tsunagi.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.account.UserLine;
import org.tsunagi.base.web.Page;

/** All accounts, for administrators. */
@CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountList(Page page, List<UserLine> users) implements TemplateInstance {}
