package org.tsunagi.course;

import java.util.Optional;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Program.Route;

/** Knows why people cannot come onto a course by another route than now; told by the rooms that take and seat them. */
public interface RouteKeeper {
    /** Holds what the answer hangs on until the transaction ends; asked with the course locked, before it is changed. */
    default void hold(long courseId) {}

    /** Why this route cannot hold from now on; empty where it can. */
    Optional<RuleViolation> refusal(long courseId, Route wanted);
}
