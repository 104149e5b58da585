package org.tsunagi.home.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.home.DueViews;
import org.tsunagi.home.HomeViews;
import org.tsunagi.home.web.HomePages.HomeOfBody;
import org.tsunagi.home.web.HomePages.HomeOfOffice;
import org.tsunagi.home.web.HomePages.HomeOfOfficial;

/** The first page of everyone who has signed in. */
@Path(HomeResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.OFFICIAL, Role.Name.NOMINATOR})
class HomeResource {
    static final String PATH = "/";

    private final HomeViews views;
    private final AllDues rooms;
    private final DueViews dismissed;
    private final OfficeClock clock;
    private final SignedIn signedIn;
    private final Pages pages;

    HomeResource(
            HomeViews views, AllDues rooms, DueViews dismissed, OfficeClock clock, SignedIn signedIn, Pages pages) {
        this.views = views;
        this.rooms = rooms;
        this.dismissed = dismissed;
        this.clock = clock;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    public TemplateInstance show() {
        Viewer viewer = signedIn.require();
        Page page = pages.show("ホーム");
        return switch (viewer.role()) {
            case NOMINATOR -> new HomeOfBody(page, dues(viewer), FiscalYear.of(clock.today()));
            case OFFICIAL -> new HomeOfOfficial(page, dues(viewer), views.year(viewer, page.year()), views.years());
            case OFFICER, ADMINISTRATOR -> new HomeOfOffice(page, dues(viewer), views.year(viewer, page.year()));
        };
    }

    private DueList dues(Viewer viewer) {
        List<Due> all = rooms.of(viewer);
        Set<String> away =
                dismissed.dismissedAmong(viewer, all.stream().map(Due::key).toList());
        return DueList.of(
                clock.today(),
                all.stream().filter(due -> !away.contains(due.key())).toList());
    }
}
