package org.tsunagi.selection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.Course;

/** The 選考基準 an office chose for a round of a course and those after it, with who chose it last; without one the usual rule holds. */
@Entity
class SelectionRule extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    private int round;

    @Embedded
    private SeatRule rule;

    @Embedded
    @EmbeddedColumnNaming("written_%s")
    private Act written;

    protected SelectionRule() {}

    SelectionRule(Course course, int round, SeatRule rule, Act written) {
        this.course = course;
        this.round = round;
        write(rule, written);
    }

    SeatRule rule() {
        return rule;
    }

    Act written() {
        return written;
    }

    final void write(SeatRule chosen, Act act) {
        this.rule = chosen;
        this.written = act;
    }
}
