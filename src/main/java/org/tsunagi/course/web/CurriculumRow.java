package org.tsunagi.course.web;

import org.tsunagi.course.CourseViews.SubjectLine;

/** A subject with what was chosen for it. */
record CurriculumRow(SubjectLine subject, String choice) {
    /** The name of the choice in the form. */
    public String field() {
        return field(subject.id());
    }

    static String field(long subjectId) {
        return "subject-" + subjectId;
    }
}
