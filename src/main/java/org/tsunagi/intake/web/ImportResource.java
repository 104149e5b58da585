package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SentFile;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.ImportDesk;
import org.tsunagi.intake.ImportField;
import org.tsunagi.intake.ImportMeaning;
import org.tsunagi.intake.ImportPlan;
import org.tsunagi.intake.ImportViews;
import org.tsunagi.intake.ImportedRow;
import org.tsunagi.intake.NomineePlan.ListProblem;
import org.tsunagi.intake.PriorityViews;
import org.tsunagi.intake.web.ImportPages.Assignment;
import org.tsunagi.intake.web.ImportPages.ImportShow;
import org.tsunagi.intake.workbook.ImportTable;

/**
 * Direct applications from a file of the office's own application service: read, its columns assigned where they are new, looked
 * at, and only then taken.
 */
@Path("/calls/{callId}/import")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class ImportResource {
    private static final int MOST_KILOBYTES = 5 * 1024;
    private static final String FILE = "file";

    private final ImportDesk desk;
    private final ImportViews views;
    private final CallViews calls;
    private final PriorityViews priorities;
    private final ApplicationChoices.Source choices;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;
    private final OfficeClock clock;

    ImportResource(
            ImportDesk desk,
            ImportViews views,
            CallViews calls,
            PriorityViews priorities,
            ApplicationChoices.Source choices,
            SignedIn signedIn,
            Pages pages,
            Flash flash,
            OfficeClock clock) {
        this.desk = desk;
        this.views = views;
        this.calls = calls;
        this.priorities = priorities;
        this.choices = choices;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    public ImportShow show(@RestPath long callId) {
        return page(call(callId), ImportForm.BLANK, null, null, List.of(), new Problems());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(@RestPath long callId, @BeanParam ImportForm form, @RestForm @Nullable FileUpload file) {
        CallLine call = call(callId);
        Problems problems = new Problems();
        receivedAt(call, form, problems);
        Optional<ImportTable> read = SentFile.read(problems, FILE, file, MOST_KILOBYTES)
                .flatMap(bytes -> problems.tryGet(() -> ImportTable.read(FILE, bytes)));
        if (read.isEmpty() || !problems.none()) {
            return Answers.refused(page(call, form, null, null, List.of(), problems));
        }
        ImportMeaning known = views.meaning(signedIn.require(), callId);
        ImportAssignments assignments = new ImportAssignments(read.get(), choices(call));
        ImportMeaning proposed = assignments.proposed(known);
        Problems open = new Problems();
        assignments.check(proposed, cells(call, read.get(), proposed, form), open);
        return assignments.isKnown(known) && open.none()
                ? compared(call, form, read.get(), problems)
                : asked(call, form, read.get(), proposed, problems);
    }

    /** The columns once more, as they are assigned now. */
    @POST
    @Path("/assignment")
    public Response ask(@RestPath long callId, @BeanParam ImportForm form) {
        CallLine call = call(callId);
        ImportTable table = ImportTable.carried(form.cells());
        ImportMeaning known = views.meaning(signedIn.require(), callId);
        return table.rows().isEmpty()
                ? Answers.refused(page(call, form, null, null, List.of(), new Problems()))
                : asked(call, form, table, new ImportAssignments(table, choices(call)).proposed(known), new Problems());
    }

    @POST
    @Path("/columns")
    public Response assign(@RestPath long callId, @BeanParam ImportForm form) {
        CallLine call = call(callId);
        ImportTable table = ImportTable.carried(form.cells());
        if (table.rows().isEmpty()) {
            return Answers.refused(page(call, form, null, null, List.of(), new Problems()));
        }
        Viewer viewer = signedIn.require();
        ImportMeaning meaning = form.meaning(table.headings(), views.meaning(viewer, callId));
        Problems problems = new Problems();
        new ImportAssignments(table, choices(call)).check(meaning, cells(call, table, meaning, form), problems);
        return problems.none() && problems.tryTo(() -> desk.assign(viewer, callId, meaning))
                ? compared(call, form, table, meaning, problems)
                : asked(call, form, table, meaning, problems);
    }

    /** Another part of what a long file changes. */
    @POST
    @Path("/part")
    public Response part(@RestPath long callId, @BeanParam ImportForm form) {
        return compared(call(callId), form, ImportTable.carried(form.cells()), new Problems());
    }

    @POST
    @Path("/adoption")
    public Response take(@RestPath long callId, @BeanParam ImportForm form) {
        Viewer viewer = signedIn.require();
        CallLine call = call(callId);
        ImportTable table = ImportTable.carried(form.cells());
        List<ListProblem> wrong = new ArrayList<>();
        List<ImportedRow> rows = rows(call, table, views.meaning(viewer, callId), form, wrong);
        Problems problems = new Problems();
        Optional<Long> added = wrong.isEmpty() && !rows.isEmpty()
                ? problems.tryGet(() -> desk.take(viewer, callId, rows, Fingerprint.sent(form.seen())))
                : Optional.empty();
        if (added.isEmpty()) {
            return compared(call, form, table, problems);
        }
        flash.say("電子申請のファイルの内容を登録しました（新しい申込み" + added.get() + "件）。");
        return Answers.seeOther("/courses/" + call.courseId() + "/applications");
    }

    @GET
    @Path("/assignment")
    public Response fromTheColumns(@RestPath long callId) {
        return Answers.seeOther("/calls/" + callId + "/import");
    }

    @GET
    @Path("/columns")
    public Response fromTheAssignment(@RestPath long callId) {
        return fromTheColumns(callId);
    }

    @GET
    @Path("/part")
    public Response fromThePart(@RestPath long callId) {
        return fromTheColumns(callId);
    }

    @GET
    @Path("/adoption")
    public Response fromTheEnd(@RestPath long callId) {
        return fromTheColumns(callId);
    }

    private Response asked(
            CallLine call, ImportForm form, ImportTable table, ImportMeaning meaning, Problems problems) {
        Assignment asked = new ImportAssignments(table, choices(call)).page(meaning, cells(call, table, meaning, form));
        ImportShow page = page(call, form, asked, null, table.pieces(), problems);
        return problems.none() ? Response.ok(page).build() : Answers.refused(page);
    }

    /** The page with what the file would change, or with what is wrong in it. */
    private Response compared(CallLine call, ImportForm form, ImportTable table, Problems problems) {
        return compared(call, form, table, views.meaning(signedIn.require(), call.id()), problems);
    }

    private Response compared(
            CallLine call, ImportForm form, ImportTable table, ImportMeaning meaning, Problems problems) {
        if (table.rows().isEmpty()) {
            return Answers.refused(page(call, form, null, null, List.of(), problems));
        }
        List<ListProblem> wrong = new ArrayList<>();
        List<ImportedRow> rows = rows(call, table, meaning, form, wrong);
        ImportPlan plan = views.plan(signedIn.require(), call.id(), rows);
        wrong.addAll(plan.problems());
        ImportPreview preview = wrong.isEmpty()
                ? ImportPreview.of(
                        plan,
                        new NominationCells(words()),
                        priorities.ofCourse(call.courseId()).isPresent(),
                        form.page())
                : ImportPreview.wrong(wrong);
        ImportShow page = page(call, form, null, preview, table.pieces(), problems);
        return wrong.isEmpty() && problems.none() ? Response.ok(page).build() : Answers.refused(page);
    }

    private List<ImportedRow> rows(
            CallLine call, ImportTable table, ImportMeaning meaning, ImportForm form, List<ListProblem> wrong) {
        ImportCells cells = cells(call, table, meaning, form);
        List<ImportedRow> rows = new ArrayList<>();
        for (ImportTable.ImportLine line : table.rows()) {
            ImportedRow row = cells.read(line, wrong);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private ImportCells cells(CallLine call, ImportTable table, ImportMeaning meaning, ImportForm form) {
        return new ImportCells(table, meaning, choices(call), receivedAt(call, form, new Problems()));
    }

    /** The day that was typed, at noon; now where none was, or today. */
    private Instant receivedAt(CallLine call, ImportForm form, Problems problems) {
        LocalDate day = new Fields(problems).optionalDate("receivedOn", form.receivedOn(), call.year());
        return day == null || day.equals(clock.today())
                ? clock.now()
                : day.atTime(LocalTime.NOON).atZone(OfficeClock.ZONE).toInstant();
    }

    private ApplicationChoices words() {
        return choices.direct(ApplicationForm.blank(null, null));
    }

    private Map<ImportField, List<Option>> choices(CallLine call) {
        return ImportAssignments.choices(
                words().asking(priorities.ofCourse(call.courseId()).orElse(null)));
    }

    private CallLine call(long callId) {
        return calls.call(signedIn.require(), callId);
    }

    private ImportShow page(
            CallLine call,
            ImportForm form,
            @Nullable Assignment assignment,
            @Nullable ImportPreview preview,
            List<String> cells,
            Problems problems) {
        return new ImportShow(
                pages.of(call.year()).show("電子申請のファイルを読み込む", problems), call, form, assignment, preview, cells);
    }
}
