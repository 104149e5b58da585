package org.tsunagi.base.workbook;

/** How a cell looks: the few looks all the office's sheets are made of. */
public enum CellFormat {
    /** A sheet's title, in the middle. */
    TITLE(Face.GOTHIC, 15, true, Side.CENTER, false, false),
    /** The title of a part of a sheet. */
    SUBTITLE(Face.GOTHIC, 12, true, Side.LEFT, false, false),
    /** A column heading of a printed table. */
    HEADING(Face.GOTHIC, 11, false, Side.CENTER, true, true),
    /** What a row is about, at its left. */
    ROW_HEADING(Face.GOTHIC, 12, false, Side.LEFT, true, false),
    /** Running text in a table. */
    TEXT(Face.MINCHO, 12, false, Side.LEFT, true, false),
    /** A short entry in the middle of its cell. */
    ENTRY(Face.MINCHO, 12, false, Side.CENTER, true, false),
    /** A number in a printed table. */
    NUMBER(Face.MINCHO, 11, false, Side.RIGHT, true, false),
    /** A short text beside numbers, such as a name or a code. */
    LABEL(Face.MINCHO, 11, false, Side.LEFT, true, false),
    /** A sum, or the word that announces it. */
    TOTAL(Face.GOTHIC, 11, true, Side.RIGHT, true, true),
    /** A paragraph without a frame. */
    PARAGRAPH(Face.MINCHO, 13, false, Side.LEFT, false, false),
    /** The mark before a paragraph. */
    MARK(Face.MINCHO, 13, false, Side.RIGHT, false, false),
    /** A remark under a title or a table. */
    NOTE(Face.MINCHO, 10, false, Side.LEFT, false, false),
    /** The heading of a sheet to compute with. */
    DATA_HEADING(Face.YU_GOTHIC, 11, true, Side.LEFT, true, true),
    /** A text on a sheet to compute with. */
    DATA_TEXT(Face.YU_GOTHIC, 11, false, Side.LEFT, false, false),
    /** A number on a sheet to compute with. */
    DATA_NUMBER(Face.YU_GOTHIC, 11, false, Side.RIGHT, false, false),
    /** A date on a sheet to compute with. */
    DATA_DATE(Face.YU_GOTHIC, 11, false, Side.RIGHT, false, false),
    /** What the one who fills in a sheet should know, above its headings; it goes over the cells beside it. */
    NOTE_TO_READ(Face.YU_GOTHIC, 11, false, Side.LEFT, false, false),
    /** A cell to fill in. */
    ENTERED(Face.YU_GOTHIC, 11, false, Side.LEFT, true, false),
    /** A cell that has to be corrected. */
    WRONG(Face.YU_GOTHIC, 11, true, Side.LEFT, true, true);

    final String face;
    final int points;
    final boolean bold;
    final Side side;
    final boolean framed;
    final boolean shaded;

    CellFormat(String face, int points, boolean bold, Side side, boolean framed, boolean shaded) {
        this.face = face;
        this.points = points;
        this.bold = bold;
        this.side = side;
        this.framed = framed;
        this.shaded = shaded;
    }

    /** On paper a text is folded; numbers, and all that is computed with, are one line. */
    boolean folded() {
        return switch (this) {
            case NUMBER, TOTAL, DATA_TEXT, DATA_NUMBER, DATA_DATE, NOTE_TO_READ -> false;
            default -> true;
        };
    }

    /** The room above and below the text together, in points. */
    int padding() {
        return this == PARAGRAPH ? 10 : 5;
    }

    /** A frame needs some room before the text; a heading of data does not, it would shift the column. */
    boolean indented() {
        return framed && side != Side.CENTER && this != DATA_HEADING;
    }

    enum Side {
        LEFT,
        CENTER,
        RIGHT
    }

    /** The typefaces every office PC has. */
    static final class Face {
        static final String MINCHO = "ＭＳ 明朝";
        static final String GOTHIC = "ＭＳ ゴシック";
        static final String YU_GOTHIC = "游ゴシック";

        private Face() {}
    }
}
