package org.tsunagi.course.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseViews.CourseDetail;

/** What is typed about a course. */
record CourseForm(
        @RestForm @Nullable String fiscalYear,
        @RestForm @Nullable String seats,
        @RestForm @Nullable String lectureShare,
        @RestForm @Nullable String lectureTolerance,
        @RestForm @Nullable String allExercises,
        @RestForm @Nullable String exerciseTolerance,
        @RestForm @Nullable String version) {
    static final int MOST_SEATS = 9999;
    private static final int MOST_MINUTES = 240;

    static CourseForm blank(FiscalYear year) {
        return of(year, "", CompletionRule.usual());
    }

    static CourseForm of(CourseDetail course) {
        return of(course.fiscalYear(), Integer.toString(course.seats()), course.completionRule());
    }

    private static CourseForm of(FiscalYear year, String seats, CompletionRule rule) {
        return new CourseForm(
                Integer.toString(year.year()),
                seats,
                Integer.toString(rule.lectureSharePercent()),
                Integer.toString(rule.lectureToleranceMinutes()),
                rule.allExercises() ? "true" : "",
                Integer.toString(rule.exerciseToleranceMinutes()),
                "");
    }

    /** Seats and rule, or null with the problems told. */
    @Nullable
    Terms terms(Problems problems) {
        Fields in = new Fields(problems);
        Integer places = in.number("seats", seats, 1, MOST_SEATS);
        CompletionRule rule = rule(problems);
        return places == null || rule == null ? null : new Terms(places, rule);
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

    record Terms(int seats, CompletionRule rule) {}

    static Map<String, String> words(CourseDetail course) {
        CompletionRule rule = course.completionRule();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("定員", course.seats() + "名");
        words.put("講義の出席", rule.lectureSharePercent() + "％以上");
        words.put("講義の遅刻・早退", rule.lectureToleranceMinutes() + "分まで");
        words.put("必修の演習", rule.allExercises() ? "すべて出席" : "問わない");
        words.put("演習の遅刻・早退", rule.exerciseToleranceMinutes() + "分まで");
        return words;
    }
}
