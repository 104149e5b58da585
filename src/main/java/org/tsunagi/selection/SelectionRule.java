package org.tsunagi.selection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.Course;

/** The 選考基準 an office chose for a course, with who chose it last; a course without one follows the usual rule. */
@Entity
class SelectionRule extends StoredEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    @Embedded
    private SeatRule rule;

    @Embedded
    @EmbeddedColumnNaming("written_%s")
    private Act written;

    protected SelectionRule() {}

    SelectionRule(Course course, SeatRule rule, Act written) {
        this.course = course;
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
