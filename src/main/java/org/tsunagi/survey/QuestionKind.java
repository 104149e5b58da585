package org.tsunagi.survey;

/** How a question is answered: on five steps or in free words. */
public enum QuestionKind {
    SCALE,
    TEXT
}
