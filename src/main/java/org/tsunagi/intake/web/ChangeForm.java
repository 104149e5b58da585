package org.tsunagi.intake.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Which change is wanted and what the office answers; the person is typed in an {@link ApplicationForm}, the reason in its {@code why}. */
record ChangeForm(
        @RestForm @Nullable String kind,
        @RestForm @Nullable String key,
        @RestForm @Nullable String version,
        @RestForm @Nullable String words) {
    static ChangeForm blank() {
        return new ChangeForm("", "", "", "");
    }
}
