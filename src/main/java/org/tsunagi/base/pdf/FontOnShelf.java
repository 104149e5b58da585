package org.tsunagi.base.pdf;

/**
 * A font file in the folder of further fonts.
 *
 * @param family what it calls itself, 「IPAmj明朝」
 * @param characters how many it shows
 * @param sequences how many variation sequences it knows
 */
public record FontOnShelf(String file, String family, String version, int characters, int sequences, State state) {
    /** Whether it lends characters, and if not, why. */
    public enum State {
        USED,
        UNREADABLE,
        NOT_PERMITTED,
        NO_LIBRARY
    }
}
