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
        return viewer.isOfficer() ? toWatch(forecasts.open()) : List.of();
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

    private List<Due> toWatch(List<ForecastLine> open) {
        if (open.isEmpty()) {
            return List.of();
        }
        int asked = forecasts.asked();
        return open.stream()
                .map(line -> Due.open(
                        ANSWER,
                        Messages.say("forecast.due.watch"),
                        day(line.closesAt()),
                        Messages.tell(
                                "forecast.due.watch.detail",
                                line.titleInYear(),
                                asked,
                                line.answered(),
                                line.expected(),
                                line.seats()),
                        Messages.tell("forecast.due.watch.tag", Math.max(0, asked - line.answered())),
                        ForecastsResource.place(line.id())))
                .toList();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OfficeClock.ZONE);
    }
}
