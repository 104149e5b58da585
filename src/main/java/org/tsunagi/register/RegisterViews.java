package org.tsunagi.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SearchTerms;
import org.tsunagi.base.kernel.Viewer;

/** Reads the register of all years, for officers and administrators. Nothing in it is ever removed. */
@ApplicationScoped
public class RegisterViews {
    /** The most lines that are taken out at once. */
    public static final int MOST = 5_000;

    /** How many of the latest names or numbers that begin with the words are looked at. */
    public static final int MOST_NAMED = Register.MOST;

    private final Register register;

    RegisterViews(Register register) {
        this.register = register;
    }

    /** A part of what is found, the latest year first; four statements. */
    public List<RegisterRow> found(Viewer viewer, RegisterQuery query, int offset, int size) {
        viewer.requireOfficer("register");
        return rows(ids(query, offset, size));
    }

    /** How many completions are found; two statements. */
    public long count(Viewer viewer, RegisterQuery query) {
        viewer.requireOfficer("register");
        List<Long> named = named(query);
        return isNobody(named) ? 0 : register.count(query, named);
    }

    /** All that is found, to be taken out; four statements. Refused when there are more than {@link #MOST}. */
    public List<RegisterRow> all(Viewer viewer, RegisterQuery query) {
        return all(viewer, query, MOST);
    }

    List<RegisterRow> all(Viewer viewer, RegisterQuery query, int most) {
        viewer.requireOfficer("register");
        List<Long> ids = ids(query, 0, most + 1);
        RuleViolation.unless(ids.size() <= most, null, "register.tooMany", most);
        return rows(ids);
    }

    private List<Long> ids(RegisterQuery query, int offset, int size) {
        List<Long> named = named(query);
        return isNobody(named) ? List.of() : register.found(query, named, offset, size);
    }

    /** Whom the words name; null where there are none. */
    private @Nullable List<Long> named(RegisterQuery query) {
        return query.hasWords() ? register.named(SearchTerms.of(query.words())) : null;
    }

    private static boolean isNobody(@Nullable List<Long> named) {
        return named != null && named.isEmpty();
    }

    private List<RegisterRow> rows(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> professions = register.professions(ids);
        return register.lines(ids).stream()
                .map(line -> new RegisterRow(line, professions.getOrDefault(line.completionId(), List.of())))
                .toList();
    }

    /** The fiscal years from that of the latest completion back to that of the first. */
    public List<FiscalYear> years() {
        Object[] ends = register.years();
        if (!(ends[0] instanceof Integer first) || !(ends[1] instanceof Integer last)) {
            return List.of();
        }
        return IntStream.rangeClosed(0, last - first)
                .mapToObj(back -> new FiscalYear(last - back))
                .toList();
    }
}
