package org.tsunagi.masters.web;

import java.util.Arrays;
import java.util.List;
import org.tsunagi.masters.Profession.ProfessionGroup;
import org.tsunagi.masters.ProfessionViews.ProfessionRow;

/** The professions of one group. */
record ProfessionGroupRows(ProfessionGroup group, List<ProfessionRow> rows) {

    /** All rows by group; a group without a profession is left out. */
    static List<ProfessionGroupRows> of(List<ProfessionRow> rows) {
        return Arrays.stream(ProfessionGroup.values())
                .map(group -> new ProfessionGroupRows(
                        group, rows.stream().filter(row -> row.group() == group).toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }
}
