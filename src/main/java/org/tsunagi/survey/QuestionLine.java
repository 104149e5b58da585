package org.tsunagi.survey;

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

        /** The words of a step, 5 being the best: 「とても満足」. */
        public String step(int step) {
            return Messages.say("survey.step." + name() + "." + step);
        }
    }
}
