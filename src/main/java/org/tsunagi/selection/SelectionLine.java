package org.tsunagi.selection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.Standing;

/** A course and whether its seats have been given; {@code approvedOn} is null before. */
public record SelectionLine(
        CourseLine course, Standing standing, @Nullable LocalDate approvedOn) {}
