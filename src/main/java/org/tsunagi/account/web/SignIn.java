package org.tsunagi.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.DemoSignIns;
import org.tsunagi.base.web.KeptField;
import org.tsunagi.base.web.Page;

/**
 * The sign-in page.
 *
 * @param kept a form typed before the session ended, carried over
 */
@CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignIn(
        Page page,
        String login,
        String next,
        List<KeptField> kept,
        @Nullable DemoSignIns demo) implements TemplateInstance {}
