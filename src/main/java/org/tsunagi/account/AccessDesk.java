package org.tsunagi.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.TextLength;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

/** Gives out access keys: the way into an account whose password nobody has chosen yet, or for its holder's successor. */
@Desk
public class AccessDesk {
    /** For how many days a key opens unless said otherwise, and at most. */
    public static final int USUAL_DAYS = 30;

    private static final int MOST_DAYS = 90;

    private final AccessIssues issues;
    private final Users users;
    private final UserSessions sessions;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    AccessDesk(AccessIssues issues, Users users, UserSessions sessions, NominatingBodyViews bodies, OfficeClock clock) {
        this.issues = issues;
        this.users = users;
        this.sessions = sessions;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Makes an account for each of these bodies, which have none, and gives a key to each and to each of these accounts, which
     * nobody has used. The same form sent twice does it once.
     *
     * @return the issue the keys are of
     */
    public long issue(Viewer by, NewKeys wanted, SubmissionKey key) {
        by.requireAdministrator("access keys");
        // one after the other: a body that two administrators saw without an account gets one
        users.lockActiveAdministrators();
        return issues.of(key).map(AccessIssue::id).orElseGet(() -> issued(by, wanted, key));
    }

    private long issued(Viewer by, NewKeys wanted, SubmissionKey key) {
        AccessIssue issue = started(by, wanted.lastDay(), key);
        List<BodyLine> chosen = unserved(wanted.bodies());
        List<User> unused = unused(wanted.users());
        ProposedLogins logins = new ProposedLogins(users.logins());
        for (BodyLine body : chosen) {
            NewUser account = new NewUser(logins.next(body), clerkOf(body), Role.NOMINATOR, body.id());
            User user = new User(account, null, null, clock.now());
            user.giveKey(issue);
            users.persist(user);
        }
        unused.forEach(user -> user.giveKey(issue));
        return issue.id();
    }

    /** A body may be called as long as a user: then its name ends before 「担当者」. */
    private static String clerkOf(BodyLine body) {
        int words = Messages.say("account.access.clerk", "").length();
        return Messages.say("account.access.clerk", TextLength.cut(body.name(), NewUser.LONGEST_NAME - words));
    }

    /**
     * Gives a new key to one account of a body: a letter was lost, or the clerk has a successor. The key before opens nothing
     * any more; the same form sent twice gives one.
     *
     * @param endPassword whether the password so far opens nothing any more at once, and not only when another is chosen
     * @return the issue the key is of
     */
    public long renew(Viewer by, long userId, LocalDate lastDay, boolean endPassword, SubmissionKey key) {
        by.requireAdministrator("access keys");
        User user = NotFound.orThrow(users.locked(userId), "user " + userId);
        return issues.of(key).map(AccessIssue::id).orElseGet(() -> {
            requireClerk(user);
            AccessIssue issue = started(by, lastDay, key);
            user.giveKey(issue);
            if (endPassword) {
                user.forgetPassword();
                sessions.endAllOf(userId);
            }
            return issue.id();
        });
    }

    private AccessIssue started(Viewer by, LocalDate lastDay, SubmissionKey key) {
        checkLastDay(lastDay, clock.today());
        AccessIssue issue = new AccessIssue(key, lastDay, Act.of(by, clock.now()));
        issues.persist(issue);
        return issue;
    }

    /** Refuses a last day that leaves no time, or too much. */
    public static void checkLastDay(LocalDate lastDay, LocalDate today) {
        RuleViolation.unless(
                lastDay.isAfter(today) && !lastDay.isAfter(today.plusDays(MOST_DAYS)),
                "until",
                "account.access.until",
                JapaneseDate.both(today.plusDays(1)),
                JapaneseDate.both(today.plusDays(MOST_DAYS)));
    }

    private List<BodyLine> unserved(List<Long> ids) {
        Map<Long, BodyLine> standing =
                bodies.bodiesNow().stream().collect(Collectors.toMap(BodyLine::id, Function.identity()));
        List<BodyLine> chosen = ids.stream()
                .distinct()
                .map(id -> NotFound.orThrow(Optional.ofNullable(standing.get(id)), "body " + id))
                .toList();
        Set<Long> served = users.servedBodies();
        List<String> already = chosen.stream()
                .filter(body -> served.contains(body.id()))
                .map(BodyLine::name)
                .toList();
        RuleViolation.unless(already.isEmpty(), "bodies", "account.access.served", BodyLine.listed(already));
        return chosen;
    }

    private List<User> unused(List<Long> ids) {
        List<User> chosen = users.of(ids);
        for (User user : chosen) {
            requireClerk(user);
            RuleViolation.unless(!user.wasUsed(), "users", "account.access.wasUsed", user.name());
        }
        return chosen;
    }

    private static void requireClerk(User user) {
        RuleViolation.unless(
                user.role() == Role.NOMINATOR && !user.isDisabled(), "users", "account.access.notClerk", user.name());
    }

    /**
     * Keys wanted by one act.
     *
     * @param bodies nominating bodies without an account
     * @param users accounts that nobody has signed in with
     * @param lastDay until the end of which the keys open
     */
    public record NewKeys(List<Long> bodies, List<Long> users, LocalDate lastDay) {
        public NewKeys {
            bodies = List.copyOf(bodies);
            users = List.copyOf(users);
            RuleViolation.unless(!bodies.isEmpty() || !users.isEmpty(), "bodies", "account.access.nobody");
        }
    }
}
