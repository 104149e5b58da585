package org.tsunagi.register.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.HeadedQuestions;
import org.tsunagi.base.web.HeadedQuestions.Assignment;
import org.tsunagi.base.web.HeadedSteps;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.WrongCells;
import org.tsunagi.base.workbook.HeadedMeaning;
import org.tsunagi.base.workbook.HeadedTable;
import org.tsunagi.base.workbook.HeadedTable.HeadedLine;
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.course.CourseViews;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.ProfessionViews;
import org.tsunagi.register.BatchLine;
import org.tsunagi.register.OldCompletion;
import org.tsunagi.register.RegisterField;
import org.tsunagi.register.RegisterImportDesk;
import org.tsunagi.register.RegisterImportViews;
import org.tsunagi.register.RegisterPlan;
import org.tsunagi.register.web.RegisterImportPages.RegisterImport;

/** An office's own register of earlier years: read, its columns assigned where they are new, looked at, and only then taken. */
@Path(RegisterImportResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class RegisterImportResource {
    static final String PATH = "/register/import";
    private static final int LONGEST_SERIES = 60;

    private final RegisterImportDesk desk;
    private final RegisterImportViews views;
    private final CourseViews courses;
    private final MastersViews masters;
    private final ProfessionViews professions;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;
    private final OfficeClock clock;

    RegisterImportResource(
            RegisterImportDesk desk,
            RegisterImportViews views,
            CourseViews courses,
            MastersViews masters,
            ProfessionViews professions,
            SignedIn signedIn,
            Pages pages,
            Flash flash,
            OfficeClock clock) {
        this.desk = desk;
        this.views = views;
        this.courses = courses;
        this.masters = masters;
        this.professions = professions;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    public RegisterImport show() {
        String last = views.batches(signedIn.require()).stream()
                .findFirst()
                .map(BatchLine::series)
                .orElse("");
        return page(RegisterImportForm.blank(last), null, null, List.of(), new Problems());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(@BeanParam RegisterImportForm form, @RestForm @Nullable FileUpload file) {
        Problems problems = new Problems();
        series(form, problems);
        year(form, problems);
        return new Steps(form).read(file, problems);
    }

    /** The columns once more, as they are assigned now. */
    @POST
    @Path("/assignment")
    public Response ask(@BeanParam RegisterImportForm form) {
        return new Steps(form).ask(form.cells());
    }

    @POST
    @Path("/columns")
    public Response assign(@BeanParam RegisterImportForm form) {
        return new Steps(form).assign(form.cells(), form.sent(), RegisterField.class);
    }

    /** Another part of a long file. */
    @POST
    @Path("/part")
    public Response part(@BeanParam RegisterImportForm form) {
        return new Steps(form).compared(form.cells(), new Problems());
    }

    @POST
    @Path("/adoption")
    public Response take(@BeanParam RegisterImportForm form) {
        Problems problems = new Problems();
        String series = series(form, problems);
        List<ListProblem> wrong = new ArrayList<>();
        HeadedTable table = HeadedTable.carried(form.cells());
        List<OldCompletion> rows = rows(table, cells(form, table, views.meaning(signedIn.require())), wrong);
        Optional<Long> batch = wrong.isEmpty() && !rows.isEmpty() && series != null
                ? problems.tryGet(() -> desk.take(
                        signedIn.require(), series, rows, SubmissionKey.of(form.key()), Fingerprint.sent(form.seen())))
                : Optional.empty();
        if (batch.isEmpty()) {
            return new Steps(form).compared(form.cells(), problems);
        }
        flash.say("以前の名簿から" + rows.size() + "件を移行しました。");
        return Answers.seeOther(RegisterBatchResource.PATH + "/" + batch.get());
    }

    @GET
    @Path("/assignment")
    public Response fromTheColumns() {
        return Answers.seeOther(PATH);
    }

    @GET
    @Path("/columns")
    public Response fromTheAssignment() {
        return fromTheColumns();
    }

    @GET
    @Path("/part")
    public Response fromThePart() {
        return fromTheColumns();
    }

    @GET
    @Path("/adoption")
    public Response fromTheEnd() {
        return fromTheColumns();
    }

    private @Nullable String series(RegisterImportForm form, Problems problems) {
        return new Fields(problems).text("series", form.series(), LONGEST_SERIES);
    }

    private @Nullable FiscalYear year(RegisterImportForm form, Problems problems) {
        String typed = Objects.requireNonNullElse(form.year(), "").strip();
        return typed.isEmpty()
                ? null
                : problems.tryGet(() -> RegisterCells.yearOf(typed, "year", clock.today()))
                        .orElse(null);
    }

    private RegisterCells cells(RegisterImportForm form, HeadedTable table, HeadedMeaning<RegisterField> meaning) {
        return new RegisterCells(
                questions(form, table).cells(meaning),
                clock.today(),
                program(form).orElse(null),
                year(form, new Problems()));
    }

    private Optional<Option> program(RegisterImportForm form) {
        return programs().stream()
                .filter(one -> one.value().equals(form.program()))
                .findFirst();
    }

    private HeadedQuestions<RegisterField> questions(RegisterImportForm form, HeadedTable table) {
        List<List<RegisterField>> required = new ArrayList<>();
        required.add(List.of(RegisterField.FAMILY, RegisterField.NAME));
        if (program(form).isEmpty()) {
            required.add(List.of(RegisterField.COURSE));
        }
        if (year(form, new Problems()) == null) {
            required.add(List.of(RegisterField.YEAR, RegisterField.COMPLETED_ON, RegisterField.ISSUED_ON));
        }
        return new HeadedQuestions<>(
                RegisterField.class,
                table,
                Map.of(
                        RegisterField.COURSE, programs(),
                        RegisterField.MUNICIPALITY,
                                masters.municipalities().stream()
                                        .map(one -> Option.of(one.id(), one.name()))
                                        .toList(),
                        RegisterField.PROFESSIONS,
                                professions.lines().stream()
                                        .map(one -> Option.of(one.id(), one.name()))
                                        .toList()),
                required,
                one -> true);
    }

    private List<Option> programs() {
        return courses.programs().stream()
                .map(one -> Option.of(one.id(), one.program().title()))
                .toList();
    }

    private static List<OldCompletion> rows(HeadedTable table, RegisterCells cells, List<ListProblem> wrong) {
        List<OldCompletion> rows = new ArrayList<>();
        for (HeadedLine line : table.rows()) {
            OldCompletion row = cells.read(line, wrong);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private RegisterImport page(
            RegisterImportForm form,
            @Nullable Assignment assignment,
            @Nullable RegisterPreview preview,
            List<String> cells,
            Problems problems) {
        return new RegisterImport(
                pages.ofAllYears().show("以前の名簿を移行する", problems),
                form,
                SubmissionKey.fresh().value(),
                programs(),
                assignment,
                preview,
                cells,
                views.batches(signedIn.require()));
    }

    /** The way of a file into the register. */
    private final class Steps extends HeadedSteps<RegisterField> {
        private final RegisterImportForm form;

        Steps(RegisterImportForm form) {
            this.form = form;
        }

        @Override
        protected HeadedMeaning<RegisterField> known() {
            return views.meaning(signedIn.require());
        }

        @Override
        protected void keep(HeadedMeaning<RegisterField> meaning) {
            desk.assign(signedIn.require(), meaning);
        }

        @Override
        protected HeadedQuestions<RegisterField> questions(HeadedTable table) {
            return RegisterImportResource.this.questions(form, table);
        }

        @Override
        protected Response page(@Nullable Assignment assignment, HeadedTable table, Problems problems) {
            return answer(
                    RegisterImportResource.this.page(form, assignment, null, table.pieces(), problems),
                    assignment != null && problems.none());
        }

        @Override
        protected Response compared(HeadedTable table, HeadedMeaning<RegisterField> meaning, Problems problems) {
            List<ListProblem> wrong = new ArrayList<>();
            RegisterCells read = cells(form, table, meaning);
            List<OldCompletion> rows = rows(table, read, wrong);
            String series = Objects.requireNonNullElse(form.series(), "").strip();
            RegisterPlan plan = views.plan(signedIn.require(), series, rows);
            wrong.addAll(plan.problems());
            RegisterPreview preview = wrong.isEmpty()
                    ? RegisterPreview.of(plan, form.page())
                    : RegisterPreview.wrong(WrongCells.of(wrong, read::place));
            return answer(
                    RegisterImportResource.this.page(form, null, preview, table.pieces(), problems),
                    wrong.isEmpty() && problems.none());
        }
    }
}
