package org.tsunagi.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.account.AccountViews;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.MastersViews.BodyLine;

/** Nominating bodies that nobody can sign in for. */
@ApplicationScoped
class AccountDues implements Dues {
    private static final int NOMINATORS = 50;

    private final AccountViews accounts;
    private final MastersViews masters;

    AccountDues(AccountViews accounts, MastersViews masters) {
        this.accounts = accounts;
        this.masters = masters;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.isAdministrator() ? of(masters.bodiesNow(), accounts.all(viewer)) : List.of();
    }

    static List<Due> of(List<BodyLine> bodies, List<UserLine> users) {
        Set<Long> served = users.stream()
                .filter(user -> !user.disabled())
                .map(UserLine::bodyId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<String> without = bodies.stream()
                .filter(body -> !served.contains(body.id()))
                .map(BodyLine::name)
                .toList();
        return without.isEmpty()
                ? List.of()
                : List.of(Due.open(
                        NOMINATORS,
                        Messages.say("account.due.nominators"),
                        null,
                        Messages.say("account.due.nominators.detail", BodyLine.listed(without)),
                        Messages.tell("account.due.bodies", without.size()),
                        "/accounts/new"));
    }
}
