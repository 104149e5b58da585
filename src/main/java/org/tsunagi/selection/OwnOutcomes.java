package org.tsunagi.selection;

import java.util.List;
import org.tsunagi.course.CourseLine;

/** What came of a body's own candidates for a course; no outcomes before the selection is decided. */
public record OwnOutcomes(CourseLine course, boolean decided, List<OutcomeLine> outcomes) {}
