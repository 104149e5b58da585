package org.tsunagi.base.web;

import java.util.List;
import java.util.function.Function;
import org.tsunagi.base.workbook.ListProblem;

/**
 * The first of the cells of a file that have to be corrected.
 *
 * @param all how many there are
 */
public record WrongCells(List<WrongCell> shown, int all) {
    /** Nothing is wrong. */
    public static final WrongCells NONE = new WrongCells(List.of(), 0);

    private static final int MOST = 200;

    /** A cell to correct: where it stands in the file, and how. */
    public record WrongCell(String place, String sentence) {}

    /** @param place where the officer finds it */
    public static WrongCells of(List<ListProblem> problems, Function<ListProblem, String> place) {
        return new WrongCells(
                problems.stream()
                        .limit(MOST)
                        .map(one -> new WrongCell(place.apply(one), one.sentence()))
                        .toList(),
                problems.size());
    }
}
