package org.tsunagi.survey;

/** A question to be asked. */
public record NewQuestion(QuestionKind kind, String wording, boolean required) {}
