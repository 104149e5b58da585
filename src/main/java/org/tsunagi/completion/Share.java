package org.tsunagi.completion;

/**
 * How much of the required lessons of one kind counts as attended.
 *
 * @param attended minutes; a lesson counts in full or not at all
 * @param required minutes
 */
public record Share(int attended, int required) {
    static final Share NONE = new Share(0, 0);

    public boolean full() {
        return attended == required;
    }
}
