package org.tsunagi.audit.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.audit.AuditKind;
import org.tsunagi.audit.AuditViews;
import org.tsunagi.audit.AuditViews.Wanted;
import org.tsunagi.audit.web.AuditPages.AuditList;
import org.tsunagi.audit.web.AuditPages.AuditProven;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.workbook.CsvSheet;

/** The audit, for administrators. Looking at it leaves a line as well. */
@Path(AuditResource.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AuditResource {
    static final String PATH = "/audit";
    private static final String FILE = PATH + "/lines.csv";
    private static final int SIZE = 100;
    private static final int MOST_IN_A_FILE = 50_000;

    private final AuditViews views;
    private final TsunagiConfig config;
    private final OfficeClock clock;
    private final SignedIn signedIn;
    private final Pages pages;

    AuditResource(AuditViews views, TsunagiConfig config, OfficeClock clock, SignedIn signedIn, Pages pages) {
        this.views = views;
        this.config = config;
        this.clock = clock;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    public AuditList list(@BeanParam AuditQuery query, @RestQuery @Nullable String page) {
        Viewer viewer = signedIn.require();
        Problems problems = new Problems();
        Wanted wanted = query.read(problems, clock.today());
        Paging paging = new Paging(Paging.page(page), SIZE, views.count(viewer, wanted), query.at(PATH));
        return new AuditList(
                pages.ofAllYears().show("操作の記録", problems),
                query,
                Option.all(AuditKind.class),
                views.lines(viewer, wanted, paging.offset(), SIZE),
                paging,
                query.at(FILE),
                MOST_IN_A_FILE,
                config.auditYears());
    }

    @GET
    @Path("/lines.csv")
    public Response file(@BeanParam AuditQuery query) {
        Wanted wanted = query.read(new Problems(), clock.today());
        return Download.of(
                AuditCsv.of(views.lines(signedIn.require(), wanted, 0, MOST_IN_A_FILE)), "操作の記録.csv", CsvSheet.TYPE);
    }

    @GET
    @Path("/proof")
    public AuditProven prove() {
        return new AuditProven(pages.ofAllYears().show("操作の記録の検査"), views.prove(signedIn.require()));
    }
}
