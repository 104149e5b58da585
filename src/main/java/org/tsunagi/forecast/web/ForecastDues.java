package org.tsunagi.forecast.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.forecast.ForecastViews;
import org.tsunagi.forecast.ForecastViews.ForecastLine;
import org.tsunagi.forecast.ForecastViews.OpenForecast;
import org.tsunagi.forecast.ForecastViews.OwnForecast;

/** What a body is asked and has not answered; for the office what is being asked. */
@ApplicationScoped
class ForecastDues implements Dues {
    private static final int ANSWER = 190;

    private final ForecastViews forecasts;

    ForecastDues(ForecastViews forecasts) {
        this.forecasts = forecasts;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (viewer.body().isPresent()) {
            return forecasts.own(viewer).stream()
                    .filter(own -> own.open() && own.reply() == null)
                    .map(ForecastDues::toAnswer)
                    .toList();
        }
        return viewer.isOfficer()
                ? forecasts.open().stream().map(ForecastDues::toWatch).toList()
                : List.of();
    }

    private static Due toAnswer(OwnForecast own) {
        return Due.pressing(
                ANSWER,
                Messages.say("forecast.due.answer"),
                day(own.line().closesAt()),
                Messages.say("forecast.due.answer.detail", own.line().titleInYear()),
                Messages.say("forecast.due.answer.tag"),
                OwnForecastsResource.PATH + "/forecasts/" + own.line().id());
    }

    private static Due toWatch(OpenForecast open) {
        ForecastLine line = open.line();
        return Due.open(
                ANSWER,
                Messages.say("forecast.due.watch"),
                day(line.closesAt()),
                Messages.tell(
                        "forecast.due.watch.detail",
                        line.titleInYear(),
                        line.answered() + open.silent(),
                        line.answered(),
                        line.expected(),
                        line.seats()),
                Messages.tell("forecast.due.watch.tag", open.silent()),
                ForecastsResource.place(line.id()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OfficeClock.ZONE);
    }
}
