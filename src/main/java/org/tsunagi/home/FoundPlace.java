package org.tsunagi.home;

/** A municipality or a nominating body that a search found, with its page. */
public record FoundPlace(String name, Kind kind, String place) {
    /** What it is. */
    public enum Kind {
        MUNICIPALITY,
        BODY
    }
}
