package org.tsunagi.base.web;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * The page to sign in on, or to go on with a sign-in that has begun, as shown in answer to a form that came without a session; a
 * bean of the account feature.
 */
public interface SignInPage {
    /**
     * @param kept what was typed, to be carried by {@code {#carried fields=kept /}} inside each form up to the open session
     */
    TemplateInstance show(Optional<KeptForm> kept);
}
