package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SeatRule.Precedence;

/** Says a rule in sentences, for pages and for the trail. */
@ApplicationScoped
class RuleSentences {
    private final CourseViews courses;

    RuleSentences(CourseViews courses) {
        this.courses = courses;
    }

    /** One sentence for each part of it. */
    List<String> of(SeatRule rule, Route route) {
        List<String> sentences = new ArrayList<>();
        if (route.byBodies() && route.byPeople()) {
            sentences.add(Messages.say(
                    "selection.rule.precedence." + rule.precedence().name()));
            if (rule.precedence() != Precedence.TOGETHER
                    && rule.bodyOrder() != BodyOrder.PLANNED_FIRST
                    && !rule.byClass()) {
                sentences.add(Messages.say("selection.rule.applicantsByArrival"));
            }
        }
        sentences.add(Messages.say("selection.rule.order." + rule.bodyOrder().name(), rule.seed()));
        if (rule.byClass()) {
            sentences.add(
                    Messages.say(route.byBodies() ? "selection.rule.byClassOfApplicants" : "selection.rule.byClass"));
        }
        if (rule.limitPerBody() != null) {
            sentences.add(Messages.tell(
                    route.byEmployers() ? "selection.rule.limitOfEmployer" : "selection.rule.limit",
                    rule.limitPerBody()));
        }
        if (rule.limitPerRegion() != null) {
            sentences.add(Messages.tell("selection.rule.regionLimit", rule.limitPerRegion()));
        }
        if (rule.allDays()) {
            sentences.add(Messages.say("selection.rule.allDays"));
        }
        Long program = rule.completedProgramId();
        if (program != null) {
            sentences.add(Messages.say(
                    "selection.rule.completed",
                    courses.program(program).program().title()));
        }
        return List.copyOf(sentences);
    }

    String inOneLine(SeatRule rule, Route route) {
        return String.join("", of(rule, route));
    }
}
