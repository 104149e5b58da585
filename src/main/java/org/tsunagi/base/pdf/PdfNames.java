package org.tsunagi.base.pdf;

/**
 * Finds the names (ISO 32000-1, 7.3.5) in bytes that pass by in parts, and what stands after each; what is escaped in them is
 * read. It keeps one name at a time.
 */
final class PdfNames {
    /** More than the longest name that is looked for, with each of its letters escaped. */
    private static final int LONGEST = 64;

    private static final String APART = "()<>[]{}/%";
    private static final int HEX = 16;

    private final Found found;
    private final StringBuilder name = new StringBuilder();
    private State state = State.NONE;

    PdfNames(Found found) {
        this.found = found;
    }

    void pass(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            pass((char) (bytes[i] & 0xFF));
        }
    }

    private void pass(char one) {
        if (state == State.WITHIN && !isSpace(one) && APART.indexOf(one) < 0) {
            if (name.length() < LONGEST) {
                name.append(one);
            }
            return;
        }
        if (state != State.NONE) {
            state = State.AFTER;
            if (!isSpace(one)) {
                end(one);
            }
        }
        if (one == '/') {
            name.setLength(0);
            state = State.WITHIN;
        }
    }

    /** Nothing follows. */
    void end() {
        end(' ');
    }

    private void end(char next) {
        if (state != State.NONE) {
            state = State.NONE;
            found.name(unescaped(name.toString()), next);
        }
    }

    static boolean isSpace(int one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == '\f' || one == 0;
    }

    /** With what is written as # and two digits. */
    static String unescaped(String written) {
        if (written.indexOf('#') < 0) {
            return written;
        }
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            int code = written.charAt(i) == '#' && i + 2 < written.length()
                    ? code(written.charAt(i + 1), written.charAt(i + 2))
                    : -1;
            plain.append(code < 0 ? written.charAt(i) : (char) code);
            i += code < 0 ? 0 : 2;
        }
        return plain.toString();
    }

    private static int code(char high, char low) {
        int most = Character.digit(high, HEX);
        int least = Character.digit(low, HEX);
        return most < 0 || least < 0 ? -1 : most * HEX + least;
    }

    private enum State {
        NONE,
        WITHIN,
        AFTER
    }

    /** Is told of each name. */
    interface Found {
        /**
         * @param next what stands after it and is no space; a space at the end
         */
        void name(String name, char next);
    }
}
