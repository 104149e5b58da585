package org.tsunagi.intake.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with an application without an account beside what is typed.
 *
 * @param shown when the form was first shown, signed
 * @param memo the field nobody sees
 * @param back pressed to go on typing
 */
record ApplySending(
        @RestForm @Nullable String key,
        @RestForm @Nullable String shown,
        @RestForm @Nullable String memo,
        @RestForm @Nullable String back) {}
