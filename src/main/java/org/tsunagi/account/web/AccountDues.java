package org.tsunagi.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.AccountViews;
import org.tsunagi.account.AccountViews.KeyLine;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

/** Nominating bodies that nobody can sign in for, or nobody has signed in for. */
@ApplicationScoped
class AccountDues implements Dues {
    private static final int NOMINATORS = 50;
    private static final int ENDED = 51;
    private static final int AWAITED = 52;

    private final AccountViews accounts;
    private final NominatingBodyViews bodies;

    AccountDues(AccountViews accounts, NominatingBodyViews bodies) {
        this.accounts = accounts;
        this.bodies = bodies;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.isAdministrator() ? of(bodies.bodiesNow(), accounts.all(viewer)) : List.of();
    }

    static List<Due> of(List<BodyLine> bodies, List<UserLine> users) {
        Set<Long> served = UserLine.servedBodies(users);
        List<String> without = bodies.stream()
                .filter(body -> !served.contains(body.id()))
                .map(BodyLine::name)
                .toList();
        return Stream.of(
                        due(NOMINATORS, "account.due.nominators", null, without, BodyAccountsResource.PATH),
                        due(ENDED, "account.due.ended", null, ended(bodies, users), "/accounts"),
                        awaited(users))
                .flatMap(List::stream)
                .toList();
    }

    /** The bodies that have ended and still have users: they see what they sent and nominate no more. */
    private static List<String> ended(List<BodyLine> standing, List<UserLine> users) {
        Set<Long> ids = standing.stream().map(BodyLine::id).collect(Collectors.toSet());
        return users.stream()
                .filter(user -> !user.disabled() && user.bodyId() != null && !ids.contains(user.bodyId()))
                .map(UserLine::bodyName)
                .distinct()
                .toList();
    }

    /** The bodies whose key runs out within days, or has run out, and nobody has signed in; due when the first does. */
    private static List<Due> awaited(List<UserLine> users) {
        List<UserLine> late = users.stream()
                .filter(user ->
                        user.isAwaited() && user.key() != null && user.key().endsSoon())
                .toList();
        LocalDate first = late.stream()
                .flatMap(user -> Stream.ofNullable(user.key()))
                .map(KeyLine::lastDay)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<String> names = late.stream().map(UserLine::bodyName).distinct().toList();
        return due(AWAITED, "account.due.awaited", first, names, "/accounts?signedIn=never");
    }

    private static List<Due> due(int order, String key, @Nullable LocalDate on, List<String> names, String place) {
        return names.isEmpty()
                ? List.of()
                : List.of(Due.open(
                        order,
                        Messages.say(key),
                        on,
                        Messages.say(key + ".detail", BodyLine.listed(names)),
                        Messages.tell("account.due.bodies", names.size()),
                        place));
    }
}
