package org.tsunagi.account.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.AccessDesk;
import org.tsunagi.account.AccessDesk.NewKeys;
import org.tsunagi.account.AccessViews.BodiesByAccount;
import org.tsunagi.account.AccessViews.BodyWithout;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;

/**
 * Which bodies are to have an account, which accounts a new access key, and until when the keys open.
 *
 * @param change not blank where the choice is to be changed again
 */
record BodyAccountsForm(
        @RestForm @Nullable List<String> bodies,
        @RestForm @Nullable List<String> users,
        @RestForm @Nullable String until,
        @RestForm @Nullable String change) {

    /** Before anything was chosen: all bodies without an account, or with {@code choice} those awaited, or nobody. */
    static BodyAccountsForm first(BodiesByAccount all, @Nullable String choice, LocalDate today) {
        List<String> without =
                all.without().stream().map(BodyWithout::id).map(String::valueOf).toList();
        List<String> awaited = all.awaited().stream()
                .filter(UserLine::needsKey)
                .map(UserLine::id)
                .map(String::valueOf)
                .toList();
        return new BodyAccountsForm(
                choice == null || choice.isBlank() ? without : List.of(),
                "awaited".equals(choice) ? awaited : List.of(),
                today.plusDays(AccessDesk.USUAL_DAYS).toString(),
                "");
    }

    boolean isToBeChanged() {
        return change != null && !change.isBlank();
    }

    /** What is wanted, or null with the problems told. */
    @Nullable
    NewKeys read(Problems problems, LocalDate today) {
        Fields in = new Fields(problems);
        List<Long> chosenBodies = in.ids("bodies", bodies);
        List<Long> chosenUsers = in.ids("users", users);
        LocalDate lastDay = in.date("until", until);
        Optional<NewKeys> wanted = lastDay == null
                ? Optional.empty()
                : problems.tryGet(() -> {
                    AccessDesk.checkLastDay(lastDay, today);
                    return new NewKeys(chosenBodies, chosenUsers, lastDay);
                });
        return problems.none() ? wanted.orElse(null) : null;
    }
}
