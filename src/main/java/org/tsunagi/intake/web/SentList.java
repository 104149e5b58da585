package org.tsunagi.intake.web;

import java.util.ArrayList;
import java.util.List;
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.intake.NomineePlan.ListedNominee;
import org.tsunagi.intake.workbook.NominationTable;
import org.tsunagi.intake.workbook.NominationTable.NominationRow;

/** A list of candidates as it came back, read: those it describes, or everything that cannot be read, cell by cell. */
record SentList(List<ListedNominee> listed, List<ListProblem> wrong) {
    static SentList of(NominationTable table, NominationCells words) {
        List<ListedNominee> listed = new ArrayList<>();
        List<ListProblem> wrong = new ArrayList<>();
        for (NominationRow row : table.rows()) {
            ListedNominee one = words.read(row, wrong);
            if (one != null) {
                listed.add(one);
            }
        }
        return new SentList(listed, wrong);
    }
}
