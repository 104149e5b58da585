package org.tsunagi.course;

/** A course's days as a file that calendars of computers and phones take in; no secret among signed-in users. */
public interface CourseCalendars {
    /** Its media type: it says that it is published, so that nobody is asked to accept. */
    String TYPE = "text/calendar; charset=UTF-8; method=PUBLISH";

    /** The file, to be saved under a name that ends with {@code .ics}; 404 when there is no such course. */
    byte[] of(long courseId);
}
