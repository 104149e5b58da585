package org.tsunagi.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;

/** The days of a course in the words of the report: 令和元年９月３０日、１０月４日の２日間で実施. */
public final class Period {
    private Period() {}

    /** The wording of the paper form, in full-width digits; the year is said again only where it changes. */
    public static String wording(List<LocalDate> days) {
        return FullWidth.of(plainWording(days));
    }

    /** The same in half-width digits, for pages. */
    public static String plainWording(List<LocalDate> days) {
        List<LocalDate> inOrder = days.stream().distinct().sorted().toList();
        if (inOrder.isEmpty()) {
            return Messages.say("report.period.none");
        }
        String list = inOrder.stream()
                .map(day -> said(day, inOrder.indexOf(day) == 0 ? "" : year(inOrder.get(inOrder.indexOf(day) - 1))))
                .collect(Collectors.joining("、"));
        return Messages.say("report.period." + (inOrder.size() == 1 ? "one" : "many"), list, inOrder.size());
    }

    private static String said(LocalDate day, String yearBefore) {
        String year = year(day);
        String whole = JapaneseDate.print(day);
        return year.equals(yearBefore) ? whole.substring(year.length()) : whole;
    }

    /** 令和元年: the era counts, since it changed in the middle of 2019. */
    private static String year(LocalDate day) {
        String whole = JapaneseDate.print(day);
        return whole.substring(0, whole.indexOf('年') + 1);
    }
}
