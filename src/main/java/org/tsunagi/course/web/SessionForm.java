package org.tsunagi.course.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.SessionDetail;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;
import org.tsunagi.course.TrainingSession.Delivery;

/** What is typed about a training session. */
record SessionForm(
        @RestForm @Nullable String fiscalYear,
        @RestForm @Nullable String title,
        @RestForm @Nullable String venue,
        @RestForm @Nullable String delivery,
        @RestForm @Nullable String days,
        @RestForm @Nullable List<String> courses,
        @RestForm @Nullable String version,
        @RestForm @Nullable String key) {

    private static final int LONGEST = 2000;

    /** With the venue of the session planned last. */
    static SessionForm blank(FiscalYear year, String venue) {
        return new SessionForm(
                Integer.toString(year.year()), "", venue, Delivery.IN_PERSON.name(), "", List.of(), "", "");
    }

    static SessionForm of(NewTrainingSession session) {
        return new SessionForm(
                Integer.toString(session.fiscalYear().year()),
                session.title(),
                session.venue(),
                session.delivery().name(),
                "",
                session.courseIds().stream().map(id -> Long.toString(id)).toList(),
                "",
                "");
    }

    /** The session wanted, or null with the problems told. */
    @Nullable
    NewTrainingSession read(Problems problems, FiscalYear year) {
        Fields in = new Fields(problems);
        String typedTitle = in.text("title", title, 100);
        List<Long> chosen = in.ids("courses", courses);
        Delivery chosenDelivery = in.choice("delivery", delivery, Delivery.class);
        String typedVenue = in.optionalText("venue", venue, 200);
        return typedTitle == null || chosenDelivery == null || !problems.none()
                ? null
                : new NewTrainingSession(
                        year, typedTitle, typedVenue == null ? "" : typedVenue, chosenDelivery, Set.copyOf(chosen));
    }

    /** The days typed, a line each, in either calendar. */
    List<LocalDate> heldOn(Problems problems) {
        Fields in = new Fields(problems);
        String typed = in.optionalText("days", days, LONGEST);
        return typed == null
                ? List.of()
                : typed.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> in.date("days", line))
                        .filter(Objects::nonNull)
                        .toList();
    }

    static Map<String, String> words(SessionDetail detail) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("日程名", detail.session().title());
        words.put("この日程を使う研修", detail.courses().stream().map(CourseLine::title).collect(Collectors.joining("\n")));
        words.put("開催方法", Messages.label(detail.session().delivery()));
        words.put("会場", detail.session().venue());
        return words;
    }
}
