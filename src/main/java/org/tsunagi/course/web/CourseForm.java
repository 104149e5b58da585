package org.tsunagi.course.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDesk.CourseTerms;
import org.tsunagi.course.CourseViews.CourseDetail;
import org.tsunagi.course.Program.Route;

/** What is typed about a course. */
record CourseForm(
        @RestForm @Nullable String fiscalYear,
        @RestForm @Nullable String seats,
        @RestForm @Nullable String run,
        @RestForm @Nullable String route,
        @RestForm @Nullable String lectureShare,
        @RestForm @Nullable String lectureTolerance,
        @RestForm @Nullable String allExercises,
        @RestForm @Nullable String exerciseTolerance,
        @RestForm @Nullable String lectureMinutes,
        @RestForm @Nullable String exerciseMinutes,
        @RestForm @Nullable String version) {
    static final int MOST_SEATS = 9999;
    /** As long as it fits behind the title in a list. */
    static final int LONGEST_RUN = 20;

    private static final int MOST_MINUTES = 240;
    private static final int MOST_REQUIRED = 99_999;

    static CourseForm blank(FiscalYear year) {
        return of(year, "", "", "", CompletionRule.usual(), "", "");
    }

    static CourseForm of(CourseDetail course) {
        return of(
                course.fiscalYear(),
                Integer.toString(course.seats()),
                course.run(),
                course.route().name(),
                course.completionRule(),
                typed(course.lectureMinutes()),
                typed(course.exerciseMinutes()));
    }

    private static String typed(@Nullable Integer minutes) {
        return minutes == null ? "" : minutes.toString();
    }

    private static CourseForm of(
            FiscalYear year,
            String seats,
            String run,
            String route,
            CompletionRule rule,
            String lectureMinutes,
            String exerciseMinutes) {
        return new CourseForm(
                Integer.toString(year.year()),
                seats,
                run,
                route,
                Integer.toString(rule.lectureSharePercent()),
                Integer.toString(rule.lectureToleranceMinutes()),
                rule.allExercises() ? "true" : "",
                Integer.toString(rule.exerciseToleranceMinutes()),
                lectureMinutes,
                exerciseMinutes,
                "");
    }

    /** What is wanted of the course, or null with the problems told. */
    @Nullable
    CourseTerms terms(Problems problems) {
        Fields in = new Fields(problems);
        Integer places = in.number("seats", seats, 1, MOST_SEATS);
        String name = in.optionalText("run", run, LONGEST_RUN);
        Route wanted = in.optionalChoice("route", route, Route.class);
        CompletionRule rule = rule(problems);
        Integer lectures = in.optionalNumber("lectureMinutes", lectureMinutes, 0, MOST_REQUIRED);
        Integer exercises = in.optionalNumber("exerciseMinutes", exerciseMinutes, 0, MOST_REQUIRED);
        return places == null || rule == null || !problems.none()
                ? null
                : new CourseTerms(places, rule, name == null ? "" : name, wanted, lectures, exercises);
    }

    /** The rule of completion, or null with the problems told. */
    @Nullable
    CompletionRule rule(Problems problems) {
        Fields in = new Fields(problems);
        Integer share = in.number("lectureShare", lectureShare, 0, 100);
        Integer late = in.number("lectureTolerance", lectureTolerance, 0, MOST_MINUTES);
        Integer lateAtExercise = in.number("exerciseTolerance", exerciseTolerance, 0, MOST_MINUTES);
        return share == null || late == null || lateAtExercise == null
                ? null
                : new CompletionRule(share, late, in.ticked(allExercises), lateAtExercise);
    }

    private static String required(@Nullable Integer minutes) {
        return minutes == null ? "決めていない" : minutes + "分以上";
    }

    static Map<String, String> words(CourseDetail course) {
        CompletionRule rule = course.completionRule();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("回・会場の名前", course.run());
        words.put("定員", course.seats() + "名");
        words.put("申込みの方法", Messages.label(course.route()));
        words.put("講義の出席", rule.lectureSharePercent() + "％以上");
        words.put("講義の遅刻・早退", rule.lectureToleranceMinutes() + "分まで");
        words.put("必修の演習", rule.allExercises() ? "すべて出席" : "問わない");
        words.put("演習の遅刻・早退", rule.exerciseToleranceMinutes() + "分まで");
        words.put("必要な講義の時間", required(course.lectureMinutes()));
        words.put("必要な演習の時間", required(course.exerciseMinutes()));
        return words;
    }
}
