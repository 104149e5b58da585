package org.tsunagi.course;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StoredEntity;

/** A course holds a subject, required or not. */
@Entity
public class CurriculumItem extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Subject subject;

    private boolean required;

    protected CurriculumItem() {}

    CurriculumItem(Course course, Subject subject, boolean required) {
        this.course = course;
        this.subject = subject;
        this.required = required;
    }

    Subject subject() {
        return subject;
    }

    /** What a curriculum says of a subject with this item, or with none. */
    static CurriculumChoice choice(@Nullable CurriculumItem item) {
        if (item == null) {
            return CurriculumChoice.NONE;
        }
        return item.required ? CurriculumChoice.REQUIRED : CurriculumChoice.ELECTIVE;
    }

    void require(boolean isRequired) {
        this.required = isRequired;
    }

    /** Whether a course's curriculum holds a subject, and how. */
    public enum CurriculumChoice {
        REQUIRED,
        ELECTIVE,
        NONE
    }
}
