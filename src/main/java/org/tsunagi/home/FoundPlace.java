package org.tsunagi.home;

/** A nominating body that a search found, most of them municipalities, with the page of its nominations. */
public record FoundPlace(String name, Kind kind, String place) {
    /** What it is. */
    public enum Kind {
        MUNICIPALITY,
        BODY
    }
}
