package org.tsunagi.intake;

import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.workbook.HeadedMeaning;
import org.tsunagi.course.Course.CourseRemoving;
import org.tsunagi.intake.ApplicationBook.Written;
import org.tsunagi.intake.ImportPlan.ImportKind;
import org.tsunagi.intake.ImportPlan.PlannedImport;

/** Takes the direct applications that came through the office's own application service: a whole file or nothing of it. */
@Desk
public class ImportDesk {
    private final Calls calls;
    private final Applications applications;
    private final ImportMappings mappings;
    private final ImportViews views;
    private final Undecided undecided;
    private final ApplicationBook book;
    private final OfficeClock clock;

    ImportDesk(
            Calls calls,
            Applications applications,
            ImportMappings mappings,
            ImportViews views,
            Undecided undecided,
            ApplicationBook book,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.mappings = mappings;
        this.views = views;
        this.undecided = undecided;
        this.book = book;
        this.clock = clock;
    }

    /** Keeps what the columns and words of a file mean, for the call's course and as a proposal for others. */
    public void assign(Viewer by, long callId, HeadedMeaning<ImportField> meaning) {
        by.requireOfficer("import into call " + callId);
        Call call = calls.lock(callId);
        ImportMapping mapping = mappings.ofCourse(call.course().id()).orElseGet(() -> new ImportMapping(call.course()));
        mapping.assign(meaning, clock.now());
        mappings.persist(mapping);
    }

    /**
     * Enters who is new as submitted and changes what is said otherwise; who is not in the file stays. The same file again changes
     * nothing.
     *
     * @param seen what the file was compared with when the officer looked at it
     * @return how many are new
     */
    public long take(Viewer by, long callId, List<ImportedRow> rows, Fingerprint seen) {
        by.requireOfficer("import into call " + callId);
        Call call = calls.lock(callId);
        undecided.check(call);
        WayIn.PERSON.check(call);
        ImportPlan plan = views.plan(call, rows);
        if (plan.isDone()) {
            return 0;
        }
        RuleViolation.unless(plan.problems().isEmpty() && plan.seen().equals(seen), null, "intake.import.changed");
        List<PlannedImport> taken = plan.lines().stream()
                .filter(line -> line.kind() == ImportKind.NEW || line.kind() == ImportKind.CHANGED)
                .toList();
        Map<Long, Application> standing = applications.byId(
                taken.stream().map(PlannedImport::id).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<Written> written =
                taken.stream().map(line -> written(call, line, standing)).toList();
        String why = Messages.say("intake.import.why");
        book.writeAll(by, written, why);
        written.stream()
                .filter(Written::isNew)
                .forEach(one -> book.note(by, one.application(), ApplicationAct.SUBMITTED, number(one, why)));
        return plan.count(ImportKind.NEW);
    }

    void on(@Observes CourseRemoving course) {
        mappings.ofCourse(course.courseId()).ifPresent(mappings::delete);
    }

    private static String number(Written one, String why) {
        return one.application()
                .serviceNumber()
                .map(number -> Messages.say("intake.import.number", number))
                .orElse(why);
    }

    private static Written written(Call call, PlannedImport line, Map<Long, Application> standing) {
        Long id = line.id();
        boolean isNew = id == null;
        Application one = isNew ? new Application(call, null, null, SubmissionKey.fresh()) : standing.get(id);
        one.cameByService(line.row());
        return new Written(one, line.particulars(), isNew);
    }
}
