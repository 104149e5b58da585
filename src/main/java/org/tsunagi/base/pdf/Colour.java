package org.tsunagi.base.pdf;

/** A colour of lines and text, each part from 0 to 255. */
public record Colour(int red, int green, int blue) {}
