package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SentFile;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.NomineeListDesk;
import org.tsunagi.intake.NomineePlan;
import org.tsunagi.intake.NomineePlan.ListProblem;
import org.tsunagi.intake.web.IntakePages.NomineeList;
import org.tsunagi.intake.workbook.NominationColumn;
import org.tsunagi.intake.workbook.NominationTable;
import org.tsunagi.intake.workbook.NominationWorkbook;

/** A body's candidates as one Excel file: taken along, filled in, sent back, looked at, and only then taken. */
@Path("/calls/{callId}/nominations/list")
@RolesAllowed(Role.Name.NOMINATOR)
class NomineeListResource {
    private static final int MOST_KILOBYTES = 5 * 1024;
    private static final String FILE = "file";

    private final NomineeListDesk desk;
    private final CallViews calls;
    private final IntakeViews views;
    private final ApplicationChoices.Source choices;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;
    private final OfficeClock clock;

    NomineeListResource(
            NomineeListDesk desk,
            CallViews calls,
            IntakeViews views,
            ApplicationChoices.Source choices,
            SignedIn signedIn,
            Pages pages,
            Flash flash,
            OfficeClock clock) {
        this.desk = desk;
        this.calls = calls;
        this.views = views;
        this.choices = choices;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    public NomineeList show(@RestPath long callId) {
        return page(calls.call(signedIn.require(), callId), null, new Problems());
    }

    @GET
    @Path("/template.xlsx")
    public Response template(@RestPath long callId) {
        Viewer viewer = signedIn.require();
        CallLine call = calls.call(viewer, callId);
        if (barred(callId) != null) {
            return toTheList(callId);
        }
        NominationCells cells = cells(callId);
        List<Map<NominationColumn, String>> rows =
                calls.standing(viewer, callId).stream().map(cells::row).toList();
        return file(call, workbook(call, cells).of(rows, clock.today()), "intake.nominees.file");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response compare(@RestPath long callId, @RestForm @Nullable FileUpload file) {
        CallLine call = calls.call(signedIn.require(), callId);
        Problems problems = new Problems();
        Optional<NominationTable> read = SentFile.read(problems, FILE, file, MOST_KILOBYTES)
                .flatMap(bytes -> problems.tryGet(() -> NominationTable.read(FILE, bytes)))
                .filter(table -> isForThis(table, callId, problems));
        return compared(call, read.orElse(null), problems);
    }

    private boolean isForThis(NominationTable table, long callId, Problems problems) {
        if (table.call() != null && table.call() != callId) {
            problems.add(FILE, Messages.say("intake.nominees.otherCall"));
        } else if (table.body() != null && !signedIn.require().body().equals(Optional.of(table.body()))) {
            problems.add(FILE, Messages.say("intake.nominees.otherBody"));
        }
        return problems.none();
    }

    @POST
    @Path("/adoption")
    public Response adopt(@RestPath long callId, @RestForm @Nullable String cells, @RestForm @Nullable String seen) {
        Viewer viewer = signedIn.require();
        CallLine call = calls.call(viewer, callId);
        NominationTable table = NominationTable.unpacked(cells);
        SentList sent = SentList.of(table, cells(callId));
        Problems problems = new Problems();
        Optional<Long> added = sent.wrong().isEmpty() && !sent.listed().isEmpty()
                ? problems.tryGet(() -> desk.adopt(viewer, callId, sent.listed(), Fingerprint.sent(seen)))
                : Optional.empty();
        if (added.isEmpty()) {
            return compared(call, table, problems);
        }
        flash.say(added.get() > 0 ? "一覧の内容を登録しました。新しい方は下書きです。内容を確かめて、提出してください。" : "一覧の内容を登録しました。");
        return Answers.seeOther("/nominations");
    }

    @GET
    @Path("/adoption")
    public Response toTheList(@RestPath long callId) {
        return Answers.seeOther("/calls/" + callId + "/nominations/list");
    }

    @GET
    @Path("/marked")
    public Response toTheSameList(@RestPath long callId) {
        return toTheList(callId);
    }

    @POST
    @Path("/marked")
    public Response marked(@RestPath long callId, @RestForm @Nullable String cells) {
        NominationTable table = NominationTable.unpacked(cells);
        if (table.rows().isEmpty()) {
            return compared(calls.call(signedIn.require(), callId), null, new Problems());
        }
        NominationCells words = cells(callId);
        CallLine call = calls.call(signedIn.require(), callId);
        byte[] file = workbook(call, words).marked(table, problems(callId, table, words), clock.today());
        return file(call, file, "intake.nominees.marked");
    }

    private List<ListProblem> problems(long callId, NominationTable table, NominationCells words) {
        SentList sent = SentList.of(table, words);
        return sent.wrong().isEmpty()
                ? calls.plan(signedIn.require(), callId, sent.listed()).problems()
                : sent.wrong();
    }

    /** The page with what the list would change, or with what is wrong in it. */
    private Response compared(CallLine call, @Nullable NominationTable table, Problems problems) {
        if (table == null || table.rows().isEmpty()) {
            return Answers.refused(page(call, null, problems));
        }
        NominationCells words = cells(call.id());
        SentList sent = SentList.of(table, words);
        if (!sent.wrong().isEmpty()) {
            return Answers.refused(page(call, ListPreview.wrong(sent.wrong(), table), problems));
        }
        NomineePlan plan = calls.plan(signedIn.require(), call.id(), sent.listed());
        return plan.problems().isEmpty() && problems.none()
                ? Response.ok(page(call, ListPreview.of(plan, table, words), problems))
                        .build()
                : Answers.refused(page(
                        call,
                        plan.problems().isEmpty()
                                ? ListPreview.of(plan, table, words)
                                : ListPreview.wrong(plan.problems(), table),
                        problems));
    }

    private NomineeList page(CallLine call, @Nullable ListPreview preview, Problems problems) {
        return new NomineeList(pages.of(call.year()).show("Excelの一覧で推薦する", problems), call, barred(call.id()), preview);
    }

    private @Nullable String barred(long callId) {
        Viewer viewer = signedIn.require();
        return viewer.body().flatMap(body -> views.barred(viewer, callId, body)).orElse(null);
    }

    private NominationWorkbook workbook(CallLine call, NominationCells cells) {
        Viewer viewer = signedIn.require();
        return new NominationWorkbook(call, viewer.body().orElseThrow(), viewer.bodyName(), cells.choices());
    }

    private Response file(CallLine call, byte[] file, String name) {
        return Download.of(
                file, Messages.say(name, call.course(), signedIn.require().bodyName()), Download.XLSX);
    }

    private NominationCells cells(long callId) {
        return new NominationCells(choices.listed(calls.standing(signedIn.require(), callId)));
    }
}
