package org.tsunagi.base.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;

/** The fiscal year this browser looks at: {@code ?year=2019} for one page, else the one chosen before, else this one. */
@RequestScoped
public class ChosenYear {
    static final String COOKIE = "fiscal-year";
    private static final int EARLIEST = 2017;

    private final RoutingContext routing;
    private final Cookies cookies;
    private final OfficeClock clock;
    private @Nullable FiscalYear named;

    ChosenYear(RoutingContext routing, Cookies cookies, OfficeClock clock) {
        this.routing = routing;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** The year the lists of this request are about. */
    public FiscalYear chosen() {
        if (named != null) {
            return named;
        }
        return read(routing.request().getParam("year"))
                .or(() -> read(cookies.value(routing, COOKIE)))
                .orElseGet(this::present);
    }

    /** The year a form was opened for: choosing another in a second tab does not move what is typed in the first. */
    public FiscalYear sent(@Nullable String year) {
        return read(year).orElseGet(this::chosen);
    }

    /** This request is about {@code year}, whatever was chosen before: its address names it. */
    void name(FiscalYear year) {
        this.named = year;
    }

    /** What can be chosen, the latest first: next year is being planned already. */
    List<FiscalYear> offered() {
        int latest = Math.max(present().next().year(), chosen().year());
        int earliest = Math.min(EARLIEST, chosen().year());
        return IntStream.rangeClosed(0, latest - earliest)
                .mapToObj(back -> new FiscalYear(latest - back))
                .toList();
    }

    /** The year a form sent; empty for anything else. */
    public static Optional<FiscalYear> read(@Nullable String text) {
        return text != null && text.matches("20[0-9]{2}")
                ? Optional.of(new FiscalYear(Integer.parseInt(text)))
                : Optional.empty();
    }

    /** The year that runs today. */
    public FiscalYear present() {
        return FiscalYear.of(clock.today());
    }
}
