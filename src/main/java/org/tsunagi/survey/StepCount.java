package org.tsunagi.survey;

/** How many chose a step of a question, as the query counts them. */
record StepCount(long questionId, int step, long count) {}
