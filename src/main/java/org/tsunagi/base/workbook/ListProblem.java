package org.tsunagi.base.workbook;

/**
 * What is wrong with a cell of a list that was sent.
 *
 * @param line its number in the file
 * @param field of a form that says the same
 */
public record ListProblem(int line, String field, String sentence) {}
