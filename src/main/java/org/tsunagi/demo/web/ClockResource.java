package org.tsunagi.demo.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.demo.PracticeDesk;

/** The clock of the practice prefecture. */
@Path(ClockResource.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@ShowsNobody
class ClockResource {
    static final String PATH = "/clock";

    private final PracticeDesk desk;
    private final OfficeClock clock;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    ClockResource(PracticeDesk desk, OfficeClock clock, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.clock = clock;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ClockPage ask() {
        return page("", new Problems());
    }

    @POST
    public Response move(@RestForm @Nullable String day) {
        desk.require(signedIn.require());
        Problems problems = new Problems();
        LocalDate wanted = new Fields(problems).date("day", day, FiscalYear.of(clock.today()));
        if (wanted == null || !problems.tryTo(() -> desk.moveTo(signedIn.require(), wanted))) {
            return Answers.refused(page(Objects.requireNonNullElse(day, ""), problems));
        }
        flash.say("練習用の時計を" + JapaneseDate.both(wanted) + "に合わせました。");
        return Answers.seeOther(PATH);
    }

    private ClockPage page(String day, Problems problems) {
        desk.require(signedIn.require());
        return new ClockPage(pages.show("練習用の時計", problems), clock.today(), desk.realToday(), day);
    }

    /**
     * @param today the day it is in the practice prefecture
     * @param outside the day it is outside
     */
    @CheckedTemplate(basePath = "demo", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ClockPage(Page page, LocalDate today, LocalDate outside, String day) implements TemplateInstance {}
}
