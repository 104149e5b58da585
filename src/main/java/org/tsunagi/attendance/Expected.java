package org.tsunagi.attendance;

import org.tsunagi.course.Lesson;
import org.tsunagi.trainee.Trainee;

/** A trainee is expected at a lesson through at least one course. */
record Expected(Trainee trainee, Lesson lesson) {}
