package org.tsunagi.certificate;

import java.time.LocalDate;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.course.CourseLine;

/** Someone who completed a course, for the page that makes one certificate. */
public record WaitingCompleter(
        long completionId,
        CourseLine course,
        int traineeNumber,
        long traineeId,
        PersonName name,
        LocalDate completedOn) {}
