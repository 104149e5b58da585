package org.tsunagi.register;

import java.util.List;

/**
 * A line of the register with what it takes a second look to know.
 *
 * @param professions as they were when the completion was decided, in the office's order
 */
public record RegisterRow(RegisterLine line, List<String> professions) {}
