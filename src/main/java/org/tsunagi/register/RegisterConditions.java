package org.tsunagi.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query of the register in SQL, over {@code completion k} or over {@code register_entry k}; each condition reads a range of an
 * index.
 *
 * @param values of the named parameters
 */
record RegisterConditions(String sql, Map<String, Object> values) {
    /**
     * Those of the completions of ours.
     *
     * @param among only these; null for all
     */
    static Optional<RegisterConditions> ofCompletions(RegisterQuery query, @Nullable Collection<Long> among) {
        if (isNone(among) || query.state() != null && query.state().isTakenOver()) {
            return Optional.empty();
        }
        List<String> conditions = new ArrayList<>(List.of("k.outcome <> 'NOT_COMPLETED'"));
        Map<String, Object> values = common(query, among, "among", conditions);
        if (query.programId() != null) {
            conditions.add("k.enrollment_id in (select e.id from enrollment e where e.course_id in"
                    + " (select c.id from course c where c.program_id = :program))");
            values.put("program", query.programId());
        }
        if (query.municipalityId() != null) {
            conditions.add(
                    "k.enrollment_id in (select e.id from enrollment e where e.municipality_id = :municipality)");
            values.put("municipality", query.municipalityId());
        }
        if (query.professionId() != null) {
            conditions.add(
                    "k.id in (select p.completion_id from completion_profession p where p.profession_id = :profession)");
            values.put("profession", query.professionId());
        }
        if (query.state() != null) {
            conditions.add(of(query.state()));
        }
        return Optional.of(new RegisterConditions(String.join(" and ", conditions), values));
    }

    /**
     * Those of what was taken over.
     *
     * @param among only these; null for all
     */
    static Optional<RegisterConditions> ofEntries(RegisterQuery query, @Nullable Collection<Long> among) {
        if (isNone(among) || query.state() != null && !query.state().isTakenOver()) {
            return Optional.empty();
        }
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = common(query, among, "entries", conditions);
        if (query.programId() != null) {
            conditions.add("k.program_id = :program");
            values.put("program", query.programId());
        }
        if (query.municipalityId() != null) {
            conditions.add("k.municipality_id = :municipality");
            values.put("municipality", query.municipalityId());
        }
        if (query.professionId() != null) {
            conditions.add("k.id in"
                    + " (select p.entry_id from register_entry_profession p where p.profession_id = :profession)");
            values.put("profession", query.professionId());
        }
        conditions.add("k.taken_back = " + (query.state() == RegisterState.TAKEN_BACK));
        return Optional.of(new RegisterConditions(String.join(" and ", conditions), values));
    }

    private static boolean isNone(@Nullable Collection<Long> among) {
        return among != null && among.isEmpty();
    }

    private static Map<String, Object> common(
            RegisterQuery query, @Nullable Collection<Long> among, String called, List<String> conditions) {
        Map<String, Object> values = new HashMap<>();
        if (among != null) {
            conditions.add("k.id in (:" + called + ")");
            values.put(called, among);
        }
        if (query.year() != null) {
            conditions.add("k.fiscal_year = :year");
            values.put("year", query.year());
        }
        return values;
    }

    /** As {@link RegisterState#of} says it; few are made and not handed over, so those handed over are what is left. */
    private static String of(RegisterState state) {
        String made = "in (select z.standing_for from certificate z where z.state = 'MADE')";
        return switch (state) {
            case WAITING -> "k.uncertified = true";
            case MADE -> "k.id " + made;
            case HANDED_OVER -> "k.outcome = 'COMPLETED' and k.uncertified is null and k.id not " + made;
            case REVOKED -> "k.outcome = 'REVOKED'";
            case IMPORTED, TAKEN_BACK -> throw new IllegalStateException("no completion of ours");
        };
    }
}
