package org.tsunagi.survey;

import org.tsunagi.base.kernel.Messages;

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
