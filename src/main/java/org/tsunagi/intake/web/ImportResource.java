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
import org.tsunagi.base.web.HeadedQuestions;
import org.tsunagi.base.web.HeadedQuestions.Assignment;
import org.tsunagi.base.web.HeadedSteps;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.workbook.HeadedMeaning;
import org.tsunagi.base.workbook.HeadedTable;
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.ImportDesk;
import org.tsunagi.intake.ImportField;
import org.tsunagi.intake.ImportPlan;
import org.tsunagi.intake.ImportViews;
import org.tsunagi.intake.ImportedRow;
import org.tsunagi.intake.PriorityViews;
import org.tsunagi.intake.web.ImportPages.ImportShow;

/**
 * Direct applications from a file of the office's own application service: read, its columns assigned where they are new, looked
 * at, and only then taken.
 */
@Path("/calls/{callId}/import")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class ImportResource {

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
        return new Steps(call, form).read(file, problems);
    }

    /** The columns once more, as they are assigned now. */
    @POST
    @Path("/assignment")
    public Response ask(@RestPath long callId, @BeanParam ImportForm form) {
        return new Steps(call(callId), form).ask(form.cells());
    }

    @POST
    @Path("/columns")
    public Response assign(@RestPath long callId, @BeanParam ImportForm form) {
        return new Steps(call(callId), form).assign(form.cells(), form.sent(), ImportField.class);
    }

    /** Another part of what a long file changes. */
    @POST
    @Path("/part")
    public Response part(@RestPath long callId, @BeanParam ImportForm form) {
        return new Steps(call(callId), form).compared(form.cells(), new Problems());
    }

    @POST
    @Path("/adoption")
    public Response take(@RestPath long callId, @BeanParam ImportForm form) {
        Viewer viewer = signedIn.require();
        CallLine call = call(callId);
        HeadedTable table = HeadedTable.carried(form.cells());
        List<ListProblem> wrong = new ArrayList<>();
        List<ImportedRow> rows = rows(call, table, views.meaning(viewer, callId), form, wrong);
        Problems problems = new Problems();
        Optional<Long> added = wrong.isEmpty() && !rows.isEmpty()
                ? problems.tryGet(() -> desk.take(viewer, callId, rows, Fingerprint.sent(form.seen())))
                : Optional.empty();
        if (added.isEmpty()) {
            return new Steps(call, form).compared(form.cells(), problems);
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

    private List<ImportedRow> rows(
            CallLine call,
            HeadedTable table,
            HeadedMeaning<ImportField> meaning,
            ImportForm form,
            List<ListProblem> wrong) {
        ImportCells cells = new ImportCells(
                ImportWords.questions(table, choices(call)).cells(meaning), receivedAt(call, form, new Problems()));
        List<ImportedRow> rows = new ArrayList<>();
        for (HeadedTable.HeadedLine line : table.rows()) {
            ImportedRow row = cells.read(line, wrong);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
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
        return ImportWords.choices(
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

    /** The way of a file into one call. */
    private final class Steps extends HeadedSteps<ImportField> {
        private final CallLine call;
        private final ImportForm form;

        Steps(CallLine call, ImportForm form) {
            this.call = call;
            this.form = form;
        }

        @Override
        protected HeadedMeaning<ImportField> known() {
            return views.meaning(signedIn.require(), call.id());
        }

        @Override
        protected void keep(HeadedMeaning<ImportField> meaning) {
            desk.assign(signedIn.require(), call.id(), meaning);
        }

        @Override
        protected HeadedQuestions<ImportField> questions(HeadedTable table) {
            return ImportWords.questions(table, choices(call));
        }

        @Override
        protected Response page(@Nullable Assignment assignment, HeadedTable table, Problems problems) {
            return answer(
                    ImportResource.this.page(call, form, assignment, null, table.pieces(), problems),
                    assignment != null && problems.none());
        }

        @Override
        protected Response compared(HeadedTable table, HeadedMeaning<ImportField> meaning, Problems problems) {
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
            return answer(
                    ImportResource.this.page(call, form, null, preview, table.pieces(), problems),
                    wrong.isEmpty() && problems.none());
        }
    }
}
