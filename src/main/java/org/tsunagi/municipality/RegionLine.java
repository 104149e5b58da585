package org.tsunagi.municipality;

/** A region as lists and its form show it, with the number of its municipalities on the day asked for. */
public record RegionLine(long id, long version, String name, int sortOrder, long municipalities) {}
