package org.tsunagi.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.forecast.ForecastViews.ForecastLine;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;
import org.tsunagi.notice.PaperPurpose;

/** 推薦の見込みについて（照会）: to each body that stands today, what it is asked and until when. */
@ApplicationScoped
class ForecastLetters implements PaperPurpose {
    private final ForecastViews forecasts;
    private final NominatingBodyViews bodies;

    ForecastLetters(ForecastViews forecasts, NominatingBodyViews bodies) {
        this.forecasts = forecasts;
        this.bodies = bodies;
    }

    @Override
    public String code() {
        return "forecasts";
    }

    @Override
    public String label() {
        return Messages.say("forecast.letter");
    }

    @Override
    public String reach() {
        return Messages.say("forecast.letter.reach");
    }

    @Override
    public List<String> fields() {
        return List.of("機関", "研修名", "年度", "定員", "回答開始", "締切", "連絡事項");
    }

    @Override
    public String firstSubject() {
        return Messages.say("forecast.letter.subject");
    }

    @Override
    public String firstText() {
        return Messages.say("forecast.letter.text");
    }

    @Override
    public Audience of(Viewer viewer, long subject) {
        ForecastLine line = forecasts.one(viewer, subject);
        return new Audience(
                line.course(),
                "/forecasts/" + subject,
                line.fiscalYear(),
                bodies.bodiesNow().stream().map(body -> recipient(body, line)).toList());
    }

    private static Recipient recipient(BodyLine body, ForecastLine line) {
        return new Recipient(
                body.number(),
                body.head(),
                "",
                "",
                Map.of(
                        "機関", body.name(),
                        "研修名", line.course(),
                        "年度", line.fiscalYear().label(),
                        "定員", Integer.toString(line.seats()),
                        "回答開始", moment(line.opensAt()),
                        "締切", moment(line.closesAt()),
                        "連絡事項", line.note().isBlank() ? Messages.say("forecast.letter.nothing") : line.note()));
    }

    private static String moment(Instant instant) {
        LocalDateTime moment = LocalDateTime.ofInstant(instant, OfficeClock.ZONE);
        return JapaneseDate.printWithWeekday(moment.toLocalDate()) + JapaneseDate.clock(moment.toLocalTime());
    }
}
