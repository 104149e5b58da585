package org.tsunagi;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The application with the sample prefecture in a database of its own, as the README's first command starts it. */
public class DemoProfile implements QuarkusTestProfile {
    public static final String PASSWORD = "tsunagi-demo";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("tsunagi.demo", "true");
    }

    /** A browser in which a sample user has signed in. */
    public static Browser signIn(String login) {
        Browser browser = Browser.at("/sign-in");
        return browser.fill("login", login).fill("password", PASSWORD).press("ログイン");
    }
}
