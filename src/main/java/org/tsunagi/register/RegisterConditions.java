package org.tsunagi.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query of the register in SQL, over {@code completion k}; each condition reads a range of an index.
 *
 * @param values of the named parameters
 */
record RegisterConditions(String sql, Map<String, Object> values) {
    /** @param among only these completions; null for all */
    static RegisterConditions of(RegisterQuery query, @Nullable Collection<Long> among) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        conditions.add("k.outcome <> 'NOT_COMPLETED'");
        if (among != null) {
            conditions.add("k.id in (:among)");
            values.put("among", among);
        }
        if (query.year() != null) {
            conditions.add("k.fiscal_year = :year");
            values.put("year", query.year());
        }
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
        return new RegisterConditions(String.join(" and ", conditions), values);
    }

    /** As {@link RegisterState#of} says it; few are made and not handed over, so those handed over are what is left. */
    private static String of(RegisterState state) {
        String made = "in (select z.standing_for from certificate z where z.state = 'MADE')";
        return switch (state) {
            case WAITING -> "k.uncertified = true";
            case MADE -> "k.id " + made;
            case HANDED_OVER -> "k.outcome = 'COMPLETED' and k.uncertified is null and k.id not " + made;
            case REVOKED -> "k.outcome = 'REVOKED'";
        };
    }
}
