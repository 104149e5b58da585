package org.tsunagi.account.web;

import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.AccessDesk;
import org.tsunagi.account.AccessDesk.NewKeys;
import org.tsunagi.account.AccessViews.BodiesByAccount;
import org.tsunagi.account.AccessViews.BodyWithout;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;

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
        if (chosenBodies.isEmpty() && chosenUsers.isEmpty() && problems.none()) {
            problems.add("bodies", Messages.say("account.access.nobody"));
        }
        return lastDay != null && problems.tryTo(() -> AccessDesk.checkLastDay(lastDay, today)) && problems.none()
                ? new NewKeys(chosenBodies, chosenUsers, lastDay)
                : null;
    }
}
