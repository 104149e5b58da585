package org.tsunagi.intake;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.Course;

/** That the direct applications for a course are asked for their class; a course without one asks nobody. */
@Entity
class PriorityQuestion extends StoredEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    private String question;

    /** One a line. */
    private String classes;

    @Embedded
    @EmbeddedColumnNaming("written_%s")
    private Act written;

    protected PriorityQuestion() {}

    PriorityQuestion(Course course, Priorities asked, Act written) {
        this.course = course;
        write(asked, written);
    }

    final void write(Priorities asked, Act act) {
        this.question = asked.question();
        this.classes = String.join("\n", asked.classes());
        this.written = act;
    }

    Priorities priorities() {
        return new Priorities(question, classes.lines().toList());
    }
}
