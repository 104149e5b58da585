package org.tsunagi.selection;

import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.ActWords;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course;
import org.tsunagi.course.Course.CourseRemoving;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.Program.ProgramRemoving;
import org.tsunagi.selection.SeatRule.BodyOrder;

/** Chooses by what the seats of a round are given, until that is decided; the rounds before keep theirs. */
@Desk
public class RuleDesk {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 8;

    private final SelectionRules rules;
    private final Selections selections;
    private final RuleSentences sentences;
    private final CourseDesk courses;
    private final OfficeClock clock;

    RuleDesk(
            SelectionRules rules,
            Selections selections,
            RuleSentences sentences,
            CourseDesk courses,
            OfficeClock clock) {
        this.rules = rules;
        this.selections = selections;
        this.sentences = sentences;
        this.courses = courses;
        this.clock = clock;
    }

    /** Gives the round of a course that is to be decided this rule, if it is still the one that was seen; a lottery without a seed keeps its seed or draws one. */
    public void change(Viewer by, long courseId, SeatRule wanted, Fingerprint seen) {
        Course course = courses.lock(courseId);
        CourseRound round = selections.lastRound(courseId);
        RuleViolation.unless(selections.of(round).isEmpty(), null, "selection.alreadyDecided");
        SeatRule held = rules.of(round);
        if (!seen(round, held).equals(seen)) {
            throw new StaleForm();
        }
        wanted.refusal(course.route()).ifPresent(refusal -> {
            throw refusal;
        });
        SeatRule chosen = wanted.drawnFrom(seed(wanted, held));
        Act act = Act.of(by, clock.now());
        rules.chosenIn(round)
                .ifPresentOrElse(
                        kept -> kept.write(chosen, act),
                        () -> rules.persist(new SelectionRule(course, round.number(), chosen, act)));
        ActWords.say(sentences.inOneLine(chosen, course.route()));
    }

    /** What a form that changes a rule has seen of it. */
    static Fingerprint seen(CourseRound round, SeatRule rule) {
        return Fingerprint.of(Stream.of(round.number(), rule));
    }

    /** What was drawn once stays, also while another order is chosen: nobody draws until the lots please. */
    private static String seed(SeatRule wanted, SeatRule held) {
        boolean lottery = wanted.bodyOrder() == BodyOrder.LOTTERY;
        if (lottery && !wanted.seed().isBlank()) {
            return wanted.seed();
        }
        return lottery && held.seed().isEmpty() ? drawn() : held.seed();
    }

    private static String drawn() {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }

    void on(@Observes ProgramRemoving program) {
        program.removal().hangs(rules.requiring(program.programId()), "selection.hanging.rules");
    }

    void on(@Observes CourseRemoving course) {
        rules.forget(course.courseId());
    }
}
