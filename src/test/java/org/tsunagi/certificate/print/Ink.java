package org.tsunagi.certificate.print;

import java.awt.image.BufferedImage;

/** The dark of a square picture of one letter. */
record Ink(boolean[][] dark) {
    private static final int PAPER = 128;

    /** Rows of a square that a letter of its line reaches, and one of the next line does not. */
    private static final int HIGHEST = NamePicture.BASELINE - 88;

    private static final int LOWEST = NamePicture.BASELINE + 14;

    /** How far an edge may lie elsewhere, in pixels of 96 to an em: less than the thinnest dot of a character. */
    private static final int REACH = 1;

    /** How far a letter may stand elsewhere: it seldom stands on a whole pixel. */
    private static final int SHIFT = 1;

    /** A piece of a picture; what lies outside of it, or left or right of the bounds, is paper. */
    static Ink of(BufferedImage picture, int left, int top, int from, int to) {
        boolean[][] dark = new boolean[NamePicture.SQUARE][NamePicture.SQUARE];
        for (int y = HIGHEST; y < LOWEST; y++) {
            for (int x = from; x < to; x++) {
                boolean inside =
                        left + x >= 0 && left + x < picture.getWidth() && top + y >= 0 && top + y < picture.getHeight();
                dark[y][x] = inside && picture.getRaster().getSample(left + x, top + y, 0) < PAPER;
            }
        }
        return new Ink(dark);
    }

    /** The share of both letters' ink that has none of the other nearby, laid on it as well as can be; 0 for the same letter. */
    double differsFrom(Ink other) {
        int all = Math.max(1, amount() + other.amount());
        int least = all;
        for (int right = -SHIFT; right <= SHIFT; right++) {
            for (int down = -SHIFT; down <= SHIFT; down++) {
                least = Math.min(least, without(other, right, down) + other.without(this, -right, -down));
            }
        }
        return (double) least / all;
    }

    private int without(Ink other, int right, int down) {
        int alone = 0;
        for (int y = 0; y < dark.length; y++) {
            for (int x = 0; x < dark.length; x++) {
                alone += dark[y][x] && !other.isNear(x + right, y + down) ? 1 : 0;
            }
        }
        return alone;
    }

    private boolean isNear(int x, int y) {
        for (int row = Math.max(0, y - REACH); row <= Math.min(dark.length - 1, y + REACH); row++) {
            for (int column = Math.max(0, x - REACH); column <= Math.min(dark.length - 1, x + REACH); column++) {
                if (dark[row][column]) {
                    return true;
                }
            }
        }
        return false;
    }

    int amount() {
        int amount = 0;
        for (boolean[] row : dark) {
            for (boolean one : row) {
                amount += one ? 1 : 0;
            }
        }
        return amount;
    }
}
