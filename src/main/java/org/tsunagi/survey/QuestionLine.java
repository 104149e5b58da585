package org.tsunagi.survey;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tsunagi.base.kernel.Messages;

/** A question as forms and tallies show it. */
public record QuestionLine(long id, int position, QuestionKind kind, String wording, boolean required) {
    public boolean isScale() {
        return kind.isScale();
    }

    /** How a question is answered: on one of five steps, whose words depend on what is asked, or in free words. */
    public enum QuestionKind {
        SATISFACTION,
        UNDERSTANDING,
        USEFULNESS,
        SCALE,
        TEXT;

        /** The best of the five steps. */
        static final int STEPS = 5;

        public boolean isScale() {
            return this != TEXT;
        }

        /** The words of all steps, the best first: 「とても満足、満足、…」; nothing for free words. */
        public String choices() {
            return isScale()
                    ? IntStream.rangeClosed(1, STEPS)
                            .mapToObj(down -> step(STEPS + 1 - down))
                            .collect(Collectors.joining("、"))
                    : "";
        }

        /** The words of a step, 5 being the best: 「とても満足」. */
        public String step(int step) {
            return Messages.say("survey.step." + name() + "." + step);
        }
    }
}
