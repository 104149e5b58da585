package org.tsunagi.survey;

/** A question as forms and tallies show it. */
public record QuestionLine(long id, int position, QuestionKind kind, String wording, boolean required) {
    public boolean isScale() {
        return kind.isScale();
    }
}
