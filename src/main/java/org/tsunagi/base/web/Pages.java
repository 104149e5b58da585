package org.tsunagi.base.web;

import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.MenuItem.MenuLine;
import org.tsunagi.base.web.Page.YearScope;

/** Makes the {@link Page} of the request being answered. */
@RequestScoped
public class Pages {
    private final SignedIn signedIn;
    private final Letterhead letterhead;
    private final ChosenYear year;
    private final FormToken token;
    private final Flash flash;
    private final TsunagiConfig config;
    private final OfficeClock clock;
    private final RoutingContext routing;
    private final List<Menu> menus;
    private @Nullable Page shown;
    private @Nullable String switchTo;
    private YearScope scope = YearScope.CHOSEN;

    Pages(
            SignedIn signedIn,
            Letterhead letterhead,
            ChosenYear year,
            FormToken token,
            Flash flash,
            TsunagiConfig config,
            OfficeClock clock,
            RoutingContext routing,
            @All List<Menu> menus) {
        this.signedIn = signedIn;
        this.letterhead = letterhead;
        this.year = year;
        this.token = token;
        this.flash = flash;
        this.config = config;
        this.clock = clock;
        this.routing = routing;
        this.menus = menus;
    }

    /** A page without a form, or with a form not yet sent. */
    public Page show(String title) {
        return show(title, new Problems());
    }

    /**
     * A page whose address names its fiscal year.
     *
     * @param switchTo where the switch of the year leads: a path that goes on to the page of the year chosen
     */
    public Page show(String title, FiscalYear named, String switchTo) {
        this.switchTo = switchTo;
        year.name(named);
        return show(title);
    }

    /** The page is about something of this fiscal year: its header says so, and what was chosen for other pages stays. */
    public Pages of(FiscalYear subject) {
        year.name(subject);
        scope = YearScope.ITS_OWN;
        return this;
    }

    /** The page is about somebody across the years: its header names none. */
    public Pages ofAllYears() {
        scope = YearScope.ALL;
        return this;
    }

    /** A page whose form was refused. */
    public Page show(String title, Problems problems) {
        Viewer viewer = signedIn.viewer().orElse(null);
        String place = routing.normalizedPath();
        shown = new Page(
                title,
                viewer,
                letterhead.office(),
                switchTo == null ? place : switchTo,
                year.chosen(),
                scope,
                year.offered(),
                viewer == null || signedIn.isHeld() ? List.of() : menu(viewer, place),
                flash.take(),
                problems,
                token.current(),
                config.demo(),
                clock.daysAhead() > 0 ? clock.today() : null);
        return shown;
    }

    /** What the page being answered is called; empty while none was made. */
    public String title() {
        return shown == null ? "" : shown.title();
    }

    /** The page being rendered, as the form tags see it. */
    Page current() {
        if (shown == null) {
            throw new IllegalStateException("pages.show(…) comes before the template");
        }
        return shown;
    }

    private List<MenuLine> menu(Viewer viewer, String place) {
        List<MenuItem> items = menus.stream()
                .flatMap(menu -> menu.items().stream())
                .filter(item -> item.roles().contains(viewer.role()))
                .sorted(Comparator.comparingInt(MenuItem::order))
                .toList();
        int closest =
                items.stream().mapToInt(item -> item.closeness(place)).max().orElse(0);
        return items.stream()
                .map(item -> new MenuLine(item.label(), item.path(), closest > 0 && item.closeness(place) == closest))
                .toList();
    }
}
