package org.tsunagi.report.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.report.ReportViews;
import org.tsunagi.report.Summary;
import org.tsunagi.report.workbook.SummaryWorkbook;

/** The report of each fiscal year, as a page and as a workbook. */
@Path(ReportsResource.PATH)
@RolesAllowed({Role.Name.OFFICIAL, Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class ReportsResource {
    static final String PATH = "/reports";
    private static final String YEAR = "/{fiscalYear: 20[0-9][0-9]}";

    private final ReportViews views;
    private final ChosenYear chosen;
    private final SignedIn signedIn;
    private final Pages pages;

    ReportsResource(ReportViews views, ChosenYear chosen, SignedIn signedIn, Pages pages) {
        this.views = views;
        this.chosen = chosen;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    public Response ofTheYearChosen() {
        return Answers.seeOther(PATH + "/" + chosen.chosen().year());
    }

    @GET
    @Path(YEAR)
    public TemplateInstance show(@RestPath int fiscalYear) {
        FiscalYear year = new FiscalYear(fiscalYear);
        Summary summary = views.summary(signedIn.require(), year);
        Page page = pages.show(Messages.say("report.page.title", year.label()), year, PATH);
        return SummaryPage.of(page, summary, views.years());
    }

    @GET
    @Path(YEAR + "/summary.xlsx")
    public Response workbook(@RestPath int fiscalYear) {
        FiscalYear year = new FiscalYear(fiscalYear);
        byte[] file = SummaryWorkbook.bytes(views.summary(signedIn.require(), year));
        return Download.of(file, Messages.say("report.file", year.label()), Download.XLSX);
    }
}
