package org.tsunagi.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SearchTerms;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.workbook.LongList;
import org.tsunagi.register.Register.Named;

/** Reads the register of all years, for officers and administrators. Nothing in it is ever removed. */
@ApplicationScoped
public class RegisterViews {
    /** The most lines that are taken out at once. */
    public static final int MOST = 100_000;

    private static final int PART = 1_000;

    /** How many of the latest names or numbers that begin with the words are looked at. */
    public static final int MOST_NAMED = Register.MOST;

    private final Register register;

    private final RegisterEntries entries;

    RegisterViews(Register register, RegisterEntries entries) {
        this.register = register;
        this.entries = entries;
    }

    /** A part of what is found, the latest year first; five statements at most. */
    public List<RegisterRow> found(Viewer viewer, RegisterQuery query, int offset, int size) {
        viewer.requireOfficer("register");
        return rows(ids(query, offset, size));
    }

    /** How many lines are found; two statements. */
    public long count(Viewer viewer, RegisterQuery query) {
        viewer.requireOfficer("register");
        return register.count(query, named(query));
    }

    /**
     * All that is found, to be taken out, part by part; some statements for each. Refused when there are more than {@link #MOST}.
     */
    public LongList<RegisterRow> all(Viewer viewer, RegisterQuery query) {
        return all(viewer, query, MOST);
    }

    LongList<RegisterRow> all(Viewer viewer, RegisterQuery query, int most) {
        viewer.requireOfficer("register");
        List<RegisterKey> keys = ids(query, 0, most + 1);
        RuleViolation.unless(keys.size() <= most, null, "register.tooMany", most);
        return new LongList<>(
                keys.size(),
                () -> IntStream.range(0, (keys.size() + PART - 1) / PART)
                        .mapToObj(part -> rows(keys.subList(part * PART, Math.min(keys.size(), (part + 1) * PART))))
                        .iterator());
    }

    private List<RegisterKey> ids(RegisterQuery query, int offset, int size) {
        return register.found(query, named(query), offset, size);
    }

    private Named named(RegisterQuery query) {
        return query.hasWords() ? Named.of(register.named(SearchTerms.of(query.words()))) : Named.ALL;
    }

    private List<RegisterRow> rows(List<RegisterKey> keys) {
        Map<RegisterKey, RegisterRow> rows = new HashMap<>();
        List<Long> ours = Named.ids(keys, false);
        if (!ours.isEmpty()) {
            Map<Long, List<String>> professions = register.professions(ours);
            register.lines(ours)
                    .forEach(line -> rows.put(
                            new RegisterKey(false, line.id()),
                            new RegisterRow(line, professions.getOrDefault(line.id(), List.of()))));
        }
        List<Long> takenOver = Named.ids(keys, true);
        if (!takenOver.isEmpty()) {
            entries.lines(takenOver).forEach(entry -> rows.put(new RegisterKey(true, entry.id()), entry.row()));
        }
        return keys.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** The fiscal years from that of the latest line back to that of the first. */
    public List<FiscalYear> years() {
        Object[] ends = register.years();
        if (!(ends[0] instanceof Number first) || !(ends[1] instanceof Number last)) {
            return List.of();
        }
        return IntStream.rangeClosed(0, last.intValue() - first.intValue())
                .mapToObj(back -> new FiscalYear(last.intValue() - back))
                .toList();
    }
}
