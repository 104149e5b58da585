package org.tsunagi.municipality;

import java.util.List;

/**
 * A profession as the list of the masters shows it.
 *
 * @param aliases other spellings people use
 * @param label what the report of the fiscal year asked for prints
 */
public record ProfessionRow(
        long id, String code, String name, ProfessionGroup group, List<String> aliases, String label) {

    /** Whether that year prints another word than the name. */
    public boolean isPrintedOtherwise() {
        return !label.equals(name);
    }

    /** A row of the query: another spelling of a profession. */
    record Alias(long professionId, String alias) {}
}
