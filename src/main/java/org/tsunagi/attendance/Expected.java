package org.tsunagi.attendance;

/** A trainee is expected at a lesson through at least one course. */
record Expected(long traineeId, long lessonId) {}
