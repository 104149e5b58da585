package org.tsunagi.account.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.AccessDesk;

/**
 * What is typed about a new access key of one account.
 *
 * @param until the last day on which it opens
 * @param endPassword whether the password so far ends at once
 */
record AccessForm(
        @RestForm @Nullable String until,
        @RestForm @Nullable String endPassword) {
    static AccessForm first(LocalDate today) {
        return new AccessForm(today.plusDays(AccessDesk.USUAL_DAYS).toString(), "");
    }
}
