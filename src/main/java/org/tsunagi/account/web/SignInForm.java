package org.tsunagi.account.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What is typed to sign in; {@code next} is the page wanted first. */
record SignInForm(
        @RestForm @Nullable String login,
        @RestForm @Nullable String password,
        @RestForm @Nullable String next) {}
