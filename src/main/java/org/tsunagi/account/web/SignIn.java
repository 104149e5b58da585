package org.tsunagi.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.DemoSignIns;
import org.tsunagi.base.web.Page;

/** The sign-in page. */
@CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignIn(
        Page page, String login, String next, @Nullable DemoSignIns demo) implements TemplateInstance {}
