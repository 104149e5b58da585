package org.tsunagi.home;

import org.tsunagi.base.kernel.FiscalYear;

/** Where the pages of the stations lie. */
final class Places {
    static final String ACCOUNTS = "/accounts";
    static final String COURSES = "/courses";
    static final String MUNICIPALITIES = "/municipalities";
    static final String NOMINATIONS = "/nominations";
    static final String SETTINGS = "/settings";

    private Places() {}

    static String application(long id) {
        return "/applications/" + id;
    }

    static String attendance(long day) {
        return "/days/" + day + "/attendance";
    }

    static String attendance(FiscalYear year) {
        return in(year, "/attendance");
    }

    static String body(long id) {
        return "/bodies/" + id + "/file";
    }

    static String call(long id) {
        return "/calls/" + id;
    }

    static String certificates(long course) {
        return course(course) + "/certificates";
    }

    static String completion(long course) {
        return course(course) + "/judgement";
    }

    static String corrections(long course) {
        return course(course) + "/applications?state=CORRECTION_REQUESTED";
    }

    static String course(long id) {
        return COURSES + "/" + id;
    }

    static String municipality(long id) {
        return MUNICIPALITIES + "/" + id;
    }

    static String newCall(long course) {
        return course(course) + "/calls/new";
    }

    static String newCourse(FiscalYear year) {
        return in(year, "/courses/new");
    }

    static String newSession(FiscalYear year) {
        return in(year, "/sessions/new");
    }

    static String newNomination(long call) {
        return call(call) + "/nominations/new";
    }

    static String newSurvey(long course) {
        return course(course) + "/survey/new";
    }

    static String outcomes(FiscalYear year) {
        return in(year, "/outcomes");
    }

    static String report(FiscalYear year) {
        return "/reports/" + year.year();
    }

    static String selection(long course) {
        return course(course) + "/selection";
    }

    static String selections(FiscalYear year) {
        return in(year, "/selections");
    }

    static String sessions(FiscalYear year) {
        return in(year, "/sessions");
    }

    static String survey(long id) {
        return "/surveys/" + id;
    }

    /** A list that shows one fiscal year at a time, whichever this browser looked at before. */
    private static String in(FiscalYear year, String list) {
        return list + "?year=" + year.year();
    }
}
