package org.tsunagi.base.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;

/** A page with one of everything, to test the kit and to look at it. */
@Path("/sink")
@RolesAllowed({Role.Name.OFFICER, Role.Name.NOMINATOR})
class SinkResource {
    /** How many requests wait for {@link #release}. */
    static final AtomicInteger WAITING = new AtomicInteger();

    static volatile CountDownLatch release = new CountDownLatch(0);

    private static final List<Option> PROFESSIONS = List.of(
            Option.of(1, "相談支援専門員"),
            Option.of(2, "保健師"),
            Option.of(3, "看護師"),
            Option.of(4, "社会福祉士"),
            Option.of(5, "保育士・幼稚園教諭"));

    private final SinkDesk desk;
    private final Pages pages;
    private final Flash flash;

    SinkResource(SinkDesk desk, Pages pages, Flash flash) {
        this.desk = desk;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public TemplateInstance show() {
        return page(new Problems(), SinkForm.blank());
    }

    @POST
    public Response save(@BeanParam SinkForm form) {
        Problems problems = new Problems();
        Fields in = new Fields(problems);
        String title = in.text("title", form.title(), 20);
        in.date("start", form.start());
        in.number("seats", form.seats(), 1, 200);
        in.choice("kind", form.kind(), Role.class);
        in.ids("professions", form.professions());
        in.optionalText("note", form.note(), 2000);
        if (problems.none() && problems.tryTo(() -> desk(title))) {
            flash.say("「" + title + "」を保存しました");
            return Answers.seeOther("/sink");
        }
        return Answers.refused(page(problems, form));
    }

    @POST
    @Path("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm String comment, @RestForm FileUpload workbook) {
        flash.say(comment + " " + workbook.fileName() + " " + workbook.size());
        return Answers.seeOther("/sink");
    }

    @GET
    @Path("/download")
    public Response download() {
        return Download.of("表".getBytes(StandardCharsets.UTF_8), "令和8年度 名簿.xlsx", Download.XLSX);
    }

    @GET
    @Path("/failure/{kind}")
    public Response fail(String kind) throws SQLException {
        switch (kind) {
            case "nothing" -> throw new NotFound("sink");
            case "stale" -> throw new StaleForm();
            case "rule" -> throw new RuleViolation(null, "entry.missing");
            case "busy" -> throw new IllegalStateException(new SQLException("lock", "HYT00", 50200));
            case "gone" -> throw new IllegalStateException(new SQLException("no room for 髙橋", "90031", 90031));
            default -> throw new SQLException("values of a row: 髙橋 花子", "23505", 23505);
        }
    }

    @GET
    @Path("/administrator")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public String administrator() {
        return "";
    }

    /** The database is gone before the act is committed, or in what follows. */
    @POST
    @Path("/gone/{when}")
    public Response goneAt(String when) {
        RuntimeException gone = new IllegalStateException(new SQLException("gone", "90067", 90067));
        if (when.equals("before")) {
            desk.fail(gone);
        }
        desk.act();
        throw gone;
    }

    /** Takes as long as a test wants. */
    @GET
    @Path("/waiting")
    @PermitAll
    public String waitForIt() throws InterruptedException {
        WAITING.incrementAndGet();
        release.await();
        WAITING.decrementAndGet();
        return "";
    }

    @POST
    @Path("/public")
    @PermitAll
    public Response anyone(@RestForm String title) {
        flash.say(title);
        return Answers.seeOther("/");
    }

    private static void desk(String title) {
        RuleViolation.unless(!title.equals("規則"), "title", "entry.unknown");
        if (title.equals("古い")) {
            throw new StaleForm();
        }
    }

    private SinkPage page(Problems problems, SinkForm form) {
        return new SinkPage(
                pages.show("研修の登録", problems),
                form,
                Option.all(Role.class),
                PROFESSIONS,
                LocalDate.of(2019, 9, 30),
                Instant.parse("2026-09-30T05:05:00Z"),
                Role.OFFICER,
                new Paging(2, 20, 1234, "/sink?q=x"),
                "0d9a4e5e-0000-4000-8000-000000000001");
    }
}
