package org.tsunagi.course;

import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.PlanProposal.CopiedSession;

/** How much was copied. */
public record CopiedPlan(int courses, int subjects, int calls, int sessions, int days, int lessons) {
    /** The same form had been sent before. */
    static final CopiedPlan NOTHING = new CopiedPlan(0, 0, 0, 0, 0, 0);

    /** 「研修2件、科目8件、日程2件（4日・8コマ）、受付2件」; empty where the same form had been sent before. */
    public String inWords() {
        return courses == 0
                ? ""
                : Messages.say(
                        "course.copy.parts",
                        "" + courses,
                        "" + subjects,
                        "" + sessions,
                        "" + days,
                        "" + lessons,
                        "" + calls);
    }

    static CopiedPlan of(int courses, int subjects, int calls, List<CopiedSession> over) {
        return new CopiedPlan(
                courses,
                subjects,
                calls,
                over.size(),
                over.stream().mapToInt(one -> one.days().size()).sum(),
                over.stream()
                        .flatMap(one -> one.days().stream())
                        .mapToInt(day -> day.lessons().size())
                        .sum());
    }
}
