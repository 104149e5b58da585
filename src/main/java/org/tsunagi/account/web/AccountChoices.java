package org.tsunagi.account.web;

import java.util.Arrays;
import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Option;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

/** What can be chosen in an account's form. */
record AccountChoices(List<Option> roles, List<Option> bodies) {
    static AccountChoices of(List<BodyLine> bodies) {
        return new AccountChoices(
                Arrays.stream(Role.values())
                        .map(role -> new Option(role.name(), Messages.label(role)))
                        .toList(),
                bodies.stream()
                        .map(body -> new Option(Long.toString(body.id()), body.name()))
                        .toList());
    }
}
