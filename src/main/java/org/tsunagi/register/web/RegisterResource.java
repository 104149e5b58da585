package org.tsunagi.register.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.ListChoice;
import org.tsunagi.base.web.OfficeName;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseViews;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.ProfessionViews;
import org.tsunagi.register.RegisterState;
import org.tsunagi.register.RegisterViews;
import org.tsunagi.register.web.RegisterPages.Choices;
import org.tsunagi.register.web.RegisterPages.RegisterList;
import org.tsunagi.register.workbook.RegisterSheet;

/** The register of all years, searched and taken out; for officers. */
@Path(RegisterResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class RegisterResource {
    static final String PATH = "/register";
    private static final int ROWS = 100;

    private final RegisterViews views;
    private final CourseViews courses;
    private final MastersViews masters;
    private final ProfessionViews professions;
    private final SignedIn signedIn;
    private final Pages pages;
    private final OfficeName office;
    private final OfficeClock clock;

    RegisterResource(
            RegisterViews views,
            CourseViews courses,
            MastersViews masters,
            ProfessionViews professions,
            SignedIn signedIn,
            Pages pages,
            OfficeName office,
            OfficeClock clock) {
        this.views = views;
        this.courses = courses;
        this.masters = masters;
        this.professions = professions;
        this.signedIn = signedIn;
        this.pages = pages;
        this.office = office;
        this.clock = clock;
    }

    @GET
    public RegisterList find(@BeanParam RegisterFilter filter) {
        Viewer viewer = signedIn.require();
        Paging paging = filter.paging(ROWS, views.count(viewer, filter.query()));
        return new RegisterList(
                pages.ofAllYears().show("修了者名簿"),
                filter,
                choices(),
                views.found(viewer, filter.query(), paging.offset(), ROWS),
                paging,
                ListChoice.Form.of(RegisterSheet.SHEET, PATH + "/list", filter.fields())
                        .ticking(RegisterSheet.USUAL),
                RegisterViews.MOST,
                RegisterViews.MOST_NAMED);
    }

    /** All of what the page's filter finds, with the columns chosen, for paper or to compute with. */
    @GET
    @Path("/list")
    public Response list(@BeanParam RegisterFilter filter, @BeanParam ListChoice choice) {
        return choice.longFile(
                RegisterSheet.SHEET,
                Messages.say(filter.isFiltered() ? "register.list.filePart" : "register.list.sheet"),
                office.shortName(),
                clock.today(),
                () -> views.all(signedIn.require(), filter.query()));
    }

    private Choices choices() {
        return new Choices(
                views.years().stream()
                        .map(year -> Option.of(year.year(), year.both()))
                        .toList(),
                courses.programs().stream()
                        .map(one -> Option.of(one.id(), one.program().title()))
                        .toList(),
                masters.municipalitiesAsOf(FiscalYear.of(clock.today())).stream()
                        .map(one -> Option.of(one.id(), one.name()))
                        .toList(),
                professions.lines().stream()
                        .map(one -> Option.of(one.id(), one.name()))
                        .toList(),
                Option.all(RegisterState.class));
    }
}
