package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
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
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.NomineeListDesk;
import org.tsunagi.intake.NomineePlan;
import org.tsunagi.intake.web.IntakePages.NomineeList;
import org.tsunagi.intake.workbook.NominationColumn;
import org.tsunagi.intake.workbook.NominationTable;
import org.tsunagi.intake.workbook.NominationWorkbook;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyDetail;

/**
 * A body's candidates as one Excel file: taken along, filled in, sent back, looked at, and only then taken. A body does so itself,
 * or an officer with the file that it has sent otherwise.
 */
@Path("/calls/{callId}/nominations/list")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.NOMINATOR})
class NomineeListResource {
    private static final int MOST_KILOBYTES = 5 * 1024;
    private static final String FILE = "file";

    private final NomineeListDesk desk;
    private final CallViews calls;
    private final IntakeViews intake;
    private final NominatingBodyViews bodies;
    private final ApplicationChoices.Source choices;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;
    private final OfficeClock clock;

    NomineeListResource(
            NomineeListDesk desk,
            CallViews calls,
            IntakeViews intake,
            NominatingBodyViews bodies,
            ApplicationChoices.Source choices,
            SignedIn signedIn,
            Pages pages,
            Flash flash,
            OfficeClock clock) {
        this.desk = desk;
        this.calls = calls;
        this.intake = intake;
        this.bodies = bodies;
        this.choices = choices;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    public NomineeList show(@RestPath long callId, @RestQuery @Nullable String body) {
        CallLine call = calls.call(signedIn.require(), callId);
        return page(call, body(body), ListForm.blank(body), null, new Problems());
    }

    @GET
    @Path("/template.xlsx")
    public Response template(@RestPath long callId, @RestQuery @Nullable String body) {
        Viewer viewer = signedIn.require();
        Optional<BodyDetail> of = body(body);
        if (of.isEmpty() || barred(callId, of) != null) {
            return toTheList(callId);
        }
        NominationCells cells = cells(callId, of.get());
        CallLine call = calls.call(viewer, callId);
        List<Map<NominationColumn, String>> rows = calls
                .standing(viewer, callId, of.get().id())
                .stream()
                .map(cells::row)
                .toList();
        return file(call, of.get(), workbook(call, of.get(), cells).of(rows, clock.today()), "intake.nominees.file");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response compare(@RestPath long callId, @BeanParam ListForm form, @RestForm @Nullable FileUpload file) {
        CallLine call = calls.call(signedIn.require(), callId);
        Problems problems = new Problems();
        if (signedIn.require().isOfficer()) {
            receivedOn(call, form, problems);
        }
        boolean comesBack = form.isCarried() && (file == null || file.fileName().isEmpty());
        Optional<NominationTable> read = comesBack
                ? Optional.of(NominationTable.carried(form.cells()))
                : SentFile.read(problems, FILE, file, MOST_KILOBYTES)
                        .flatMap(bytes -> problems.tryGet(() -> NominationTable.read(FILE, bytes)));
        Optional<BodyDetail> of = body(form.body());
        if (read.isPresent()) {
            of = bodyOf(read.get(), call, of, problems);
        }
        boolean foreign = !problems.at(FILE).isEmpty();
        return compared(call, of.orElse(null), form, foreign ? null : read.orElse(null), problems);
    }

    /** Whose list it is: whom the page is about, else, for an officer, who is named in it. */
    private Optional<BodyDetail> bodyOf(
            NominationTable table, CallLine call, Optional<BodyDetail> chosen, Problems problems) {
        if (table.call() != null && table.call() != call.id()) {
            problems.add(FILE, Messages.say("intake.nominees.otherCall"));
        } else if (chosen.isEmpty() && table.body() == null) {
            problems.add("body", Messages.say("intake.nominees.whichBody"));
        } else if (chosen.isEmpty()) {
            return Optional.of(bodies.detail(table.body()));
        } else if (table.body() != null && table.body() != chosen.get().id()) {
            problems.add(FILE, Messages.say("intake.nominees.otherBody"));
        }
        return chosen;
    }

    /** Another part of what a long list changes. */
    @POST
    @Path("/part")
    public Response part(@RestPath long callId, @BeanParam ListForm form) {
        CallLine call = calls.call(signedIn.require(), callId);
        return compared(
                call, body(form.body()).orElse(null), form, NominationTable.carried(form.cells()), new Problems());
    }

    @POST
    @Path("/adoption")
    public Response adopt(@RestPath long callId, @BeanParam ListForm form) {
        Viewer viewer = signedIn.require();
        CallLine call = calls.call(viewer, callId);
        BodyDetail of = body(form.body()).orElse(null);
        NominationTable table = NominationTable.carried(form.cells());
        Problems problems = new Problems();
        LocalDate receivedOn = viewer.isOfficer() ? receivedOn(call, form, problems) : null;
        if (of == null || table.rows().isEmpty() || !problems.none()) {
            return compared(call, of, form, table, problems);
        }
        SentList sent = SentList.of(table, cells(callId, of));
        Optional<Long> added = sent.wrong().isEmpty()
                ? problems.tryGet(() -> receivedOn == null
                        ? desk.adopt(viewer, callId, sent.listed(), Fingerprint.sent(form.seen()))
                        : desk.adoptFor(
                                viewer, callId, of.id(), receivedOn, sent.listed(), Fingerprint.sent(form.seen())))
                : Optional.empty();
        if (added.isEmpty()) {
            return compared(call, of, form, table, problems);
        }
        boolean drafts =
                viewer.isOfficer() && intake.draftsFor(viewer, callId, of.id()).any();
        flash.say(added.get() > 0 ? "一覧の内容を登録しました。新しい方は下書きです。内容を確かめて、提出してください。" : "一覧の内容を登録しました。");
        return Answers.seeOther(
                !viewer.isOfficer()
                        ? "/nominations"
                        : drafts ? "/calls/" + callId + "/submission?body=" + of.id() : "/calls/" + callId);
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

    @GET
    @Path("/part")
    public Response toTheWholeList(@RestPath long callId) {
        return toTheList(callId);
    }

    @POST
    @Path("/marked")
    public Response marked(@RestPath long callId, @BeanParam ListForm form) {
        CallLine call = calls.call(signedIn.require(), callId);
        NominationTable table = NominationTable.carried(form.cells());
        BodyDetail of = body(form.body()).orElse(null);
        if (table.rows().isEmpty() || of == null) {
            return compared(call, of, form, null, new Problems());
        }
        NominationCells words = cells(callId, of);
        SentList sent = SentList.of(table, words);
        List<ListProblem> problems = sent.wrong().isEmpty()
                ? calls.plan(signedIn.require(), callId, of.id(), sent.listed()).problems()
                : sent.wrong();
        byte[] file = workbook(call, of, words).marked(table, problems, clock.today());
        return file(call, of, file, "intake.nominees.marked");
    }

    /** The page with what the list would change, or with what is wrong in it. */
    private Response compared(
            CallLine call, @Nullable BodyDetail of, ListForm form, @Nullable NominationTable table, Problems problems) {
        if (table == null || table.rows().isEmpty() || of == null) {
            ListForm kept =
                    table == null || of != null || problems.at("body").isEmpty() ? form : form.carrying(table.pieces());
            return Answers.refused(page(call, Optional.ofNullable(of), kept, null, problems));
        }
        NominationCells words = cells(call.id(), of);
        SentList sent = SentList.of(table, words);
        NomineePlan plan =
                sent.wrong().isEmpty() ? calls.plan(signedIn.require(), call.id(), of.id(), sent.listed()) : null;
        List<ListProblem> wrong = plan == null ? sent.wrong() : plan.problems();
        ListPreview preview = wrong.isEmpty() && plan != null
                ? ListPreview.of(plan, table, words, form.page())
                : ListPreview.wrong(wrong, table);
        NomineeList page = page(call, Optional.of(of), form, preview, problems);
        return wrong.isEmpty() && problems.none() ? Response.ok(page).build() : Answers.refused(page);
    }

    private NomineeList page(
            CallLine call, Optional<BodyDetail> of, ListForm form, @Nullable ListPreview preview, Problems problems) {
        boolean officer = signedIn.require().isOfficer();
        return new NomineeList(
                pages.of(call.year()).show(officer ? "Excelの一覧の代理入力" : "Excelの一覧で推薦する", problems),
                call,
                of.orElse(null),
                barred(call.id(), of),
                officer ? choices.bodies() : List.of(),
                form,
                preview);
    }

    private @Nullable String barred(long callId, Optional<BodyDetail> of) {
        return of.flatMap(body -> intake.barred(signedIn.require(), callId, body.id()))
                .orElse(null);
    }

    private static @Nullable LocalDate receivedOn(CallLine call, ListForm form, Problems problems) {
        return new Fields(problems).date("receivedOn", form.receivedOn(), call.year());
    }

    /** The viewer's own body, or the one an officer chose; empty while none is chosen. */
    private Optional<BodyDetail> body(@Nullable String chosen) {
        Viewer viewer = signedIn.require();
        Long id = viewer.isOfficer()
                ? new Fields(new Problems()).optionalId("body", chosen)
                : viewer.body().orElseThrow();
        return id == null ? Optional.empty() : Optional.of(bodies.detail(id));
    }

    private static NominationWorkbook workbook(CallLine call, BodyDetail of, NominationCells cells) {
        return new NominationWorkbook(call, of.id(), of.name(), cells.choices());
    }

    private static Response file(CallLine call, BodyDetail of, byte[] file, String name) {
        return Download.of(file, Messages.say(name, call.course(), of.name()), Download.XLSX);
    }

    private NominationCells cells(long callId, BodyDetail of) {
        return new NominationCells(choices.listed(calls.standing(signedIn.require(), callId, of.id())));
    }
}
