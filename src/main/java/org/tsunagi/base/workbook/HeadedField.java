package org.tsunagi.base.workbook;

import org.jspecify.annotations.Nullable;

/** What a column of a {@link HeadedTable} may mean: a constant of an enum, whose first one says that it means nothing. */
public interface HeadedField {
    /** As an officer chooses it. */
    String label();

    /** The field of a form that says the same. */
    String field();

    /** Whether its cells hold one of the office's own words, which the file may call otherwise. */
    boolean isChosen();

    /** Whether several of them may stand in one cell. */
    boolean isSeveral();

    /** What it is called that a word of the file means none of them; null where it has to mean one. */
    @Nullable
    String left();

    /** Whether a word that was given no meaning is in the way; else it means none of them. */
    boolean isOpen();

    /** Whether an empty cell is a word of its own, to be given a meaning. */
    boolean isSaidByNothing();
}
