package org.tsunagi.survey;

import java.util.List;

/**
 * The replies to a survey, counted question by question. While replies come in, and when there are very few, they are
 * not shown: whoever sees who has just answered would know whose reply the new one is.
 *
 * @param questions what was asked; without counts and texts unless {@link #isShown()}
 */
public record SurveyTally(SurveyLine survey, List<QuestionTally> questions) {
    /** Fewer replies than this stay closed for good. */
    public static final int FEWEST = 3;

    public boolean isShown() {
        return isShown(survey);
    }

    public int fewest() {
        return FEWEST;
    }

    static boolean isShown(SurveyLine survey) {
        return survey.isClosed() && survey.answered() >= FEWEST;
    }
}
