package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.workbook.HeadedMeaning;

/** What a file of the office's own application service would change, and what its columns were said to mean. */
@ApplicationScoped
public class ImportViews {
    private final Calls calls;
    private final Applications applications;
    private final ImportMappings mappings;
    private final ApplicationBook book;
    private final OfficeClock clock;

    ImportViews(
            Calls calls, Applications applications, ImportMappings mappings, ApplicationBook book, OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.mappings = mappings;
        this.book = book;
        this.clock = clock;
    }

    /** As it was assigned for the call's course, else as it was last assigned for any. */
    public HeadedMeaning<ImportField> meaning(Viewer viewer, long callId) {
        viewer.requireOfficer("import into call " + callId);
        return mappings.proposedFor(calls.require(callId).course().id())
                .map(ImportMapping::meaning)
                .orElse(HeadedMeaning.none());
    }

    /** What the file would change now; some statements, however many rows it has. */
    public ImportPlan plan(Viewer viewer, long callId, List<ImportedRow> rows) {
        viewer.requireOfficer("import into call " + callId);
        return plan(calls.require(callId), rows);
    }

    ImportPlan plan(Call call, List<ImportedRow> rows) {
        return ImportPlan.of(
                rows, applications.arrivedDirectly(call.id()), row -> check(call, row), applications::said);
    }

    private void check(Call call, ImportedRow row) {
        book.check(row.particulars());
        PaperDay.of(row.receivedAt()).checkHasCome(call, clock.today());
    }
}
