package org.tsunagi.home;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.home.Due.Task;
import org.tsunagi.masters.MastersViews.BodyLine;
import org.tsunagi.masters.Prefecture.PrefectureSettings;

/** Decides what an administrator still has to set up. */
final class SetupDues {
    private SetupDues() {}

    /** @param settings null before the prefecture is established */
    static List<Due> of(@Nullable PrefectureSettings settings, List<BodyLine> bodies, List<UserLine> users) {
        List<Due> dues = new ArrayList<>();
        if (settings == null || settings.governorName().isBlank()) {
            dues.add(missing(Task.SET_GOVERNOR, "detail.governor", Places.SETTINGS));
        }
        if (settings == null
                || settings.office().isBlank()
                || settings.officeContact().isBlank()) {
            dues.add(missing(Task.SET_CONTACT, "detail.contact", Places.SETTINGS));
        }
        if (bodies.isEmpty()) {
            dues.add(missing(Task.ADD_MUNICIPALITIES, "detail.municipalities", Places.MUNICIPALITIES));
        }
        List<String> without = withoutAccount(bodies, users);
        if (!without.isEmpty()) {
            dues.add(Due.open(
                    Task.ADD_NOMINATORS,
                    null,
                    HomeMessages.say("detail.nominators", HomeMessages.listed(without)),
                    HomeMessages.say("tag.bodies", without.size()),
                    Places.ACCOUNTS));
        }
        return dues;
    }

    private static List<String> withoutAccount(List<BodyLine> bodies, List<UserLine> users) {
        Set<Long> served = new HashSet<>();
        users.stream()
                .filter(user -> !user.disabled())
                .map(UserLine::bodyId)
                .filter(Objects::nonNull)
                .forEach(served::add);
        return bodies.stream()
                .filter(body -> !served.contains(body.id()))
                .map(BodyLine::name)
                .toList();
    }

    private static Due missing(Task task, String detail, String place) {
        return Due.pressing(task, null, HomeMessages.say(detail), HomeMessages.say("tag.missing"), place);
    }
}
