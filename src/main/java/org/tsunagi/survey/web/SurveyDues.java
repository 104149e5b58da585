package org.tsunagi.survey.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyLine.SurveyState;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.SurveyViews.UnopenedSurvey;

/** Surveys to be made after the last day of a course, and the replies to those that are open. */
@ApplicationScoped
class SurveyDues implements Dues {
    /** A survey that was not made is asked for this many days. */
    private static final int REMINDED = 60;

    private static final int MAKE = 610;
    private static final int WATCH = 620;
    private static final int UNOPENED = 62;

    /** Opening is tried each minute; after this it is not going to succeed. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(15);

    private final SurveyViews surveys;
    private final CourseViews plan;
    private final OfficeClock clock;

    SurveyDues(SurveyViews surveys, CourseViews plan, OfficeClock clock) {
        this.surveys = surveys;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (!viewer.isOfficer()) {
            return List.of();
        }
        LocalDate today = clock.today();
        List<CourseLine> courses = surveys.watched(today.minusDays(REMINDED), today.minusDays(1));
        Map<Long, LocalDate> lastDays = new HashMap<>();
        plan.daysOf(courses.stream().map(CourseLine::id).toList())
                .forEach(day -> lastDays.merge(day.courseId(), day.heldOn(), (a, b) -> a.isAfter(b) ? a : b));
        Map<Long, SurveyLine> lines =
                surveys.statusOf(courses).stream().collect(Collectors.toMap(SurveyLine::courseId, Function.identity()));
        return Stream.concat(
                        unopened(viewer),
                        courses.stream()
                                .flatMap(course ->
                                        of(today, course, lines.get(course.id()), lastDays.get(course.id())).stream()))
                .toList();
    }

    private Stream<Due> unopened(Viewer viewer) {
        return viewer.isAdministrator()
                ? surveys.unopenedSince(clock.now().minus(LONG_ENOUGH)).stream().map(SurveyDues::unopened)
                : Stream.empty();
    }

    private static Due unopened(UnopenedSurvey survey) {
        return Due.pressing(
                UNOPENED,
                Messages.say("survey.due.unopened"),
                null,
                Messages.say("survey.due.unopened.detail", survey.course()),
                Messages.say("survey.due.unopened.tag"),
                "/surveys/" + survey.surveyId());
    }

    /** @param lastDay of a course with people on it; null when it has no days */
    static Optional<Due> of(LocalDate today, CourseLine course, SurveyLine survey, @Nullable LocalDate lastDay) {
        if (survey.isOpen()) {
            return Optional.of(Due.open(
                    WATCH,
                    Messages.say("survey.due.watch"),
                    survey.closesOn(),
                    Messages.tell(
                            "survey.due.watch.detail", course.shortTitleInYear(), survey.invited(), survey.answered()),
                    Messages.tell("survey.due.watch.tag", survey.answered(), survey.invited()),
                    "/surveys/" + survey.surveyId()));
        }
        return Optional.ofNullable(lastDay)
                .filter(last -> survey.state() == SurveyState.NOT_MADE)
                .filter(last -> last.isBefore(today) && !last.isBefore(today.minusDays(REMINDED)))
                .map(last -> Due.open(
                        MAKE,
                        Messages.say("survey.due.make"),
                        last,
                        Messages.say("survey.due.make.detail", course.shortTitleInYear()),
                        Messages.say("survey.due.make.tag"),
                        "/courses/" + course.id() + "/survey/new"));
    }
}
