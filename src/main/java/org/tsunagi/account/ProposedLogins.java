package org.tsunagi.account;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

/** The logins that nominating bodies get by themselves: a municipality its code, another body its number. */
final class ProposedLogins {
    private static final String OF_ANOTHER = "kikan-";

    private final Set<String> taken;

    /**
     * @param taken the logins there are
     */
    ProposedLogins(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The login of one body, with a number behind it where it is taken; it is taken from then on. */
    String next(BodyLine body) {
        String code = body.municipalityCode();
        String first = code == null ? OF_ANOTHER + body.id() : code;
        String free = Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? first : first + "-" + n)
                .filter(login -> !taken.contains(login))
                .findFirst()
                .orElseThrow();
        taken.add(free);
        return free;
    }
}
