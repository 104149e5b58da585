package org.tsunagi.base.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.KeptForm.KeptField;

/** The page to sign in on, as shown in answer to a form sent after the session had ended; a bean of the account feature. */
public interface SignInPage {
    /**
     * @param next where to go after signing in, or null for the home page
     * @param kept what was typed, to be carried as hidden inputs by {@code {#kept fields=kept /}} inside the form
     */
    TemplateInstance show(@Nullable String next, List<KeptField> kept);
}
