package org.tsunagi.course;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;

/** A 研修日程: a block of days in one place, used by one course or by several that share the room. */
@Entity
public class TrainingSession extends StoredEntity {
    private int fiscalYear;
    private String title;
    private String venue;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    private @Nullable String submissionKey;
    private @Nullable Long copiedIn;

    @ManyToMany
    @JoinTable(name = "training_session_course", inverseJoinColumns = @JoinColumn(name = "course_id"))
    private Set<Course> courses = new HashSet<>();

    protected TrainingSession() {}

    TrainingSession(NewTrainingSession session, Set<Course> courses) {
        this.fiscalYear = session.fiscalYear().year();
        change(session, courses);
    }

    final void change(NewTrainingSession session, Set<Course> sharedBy) {
        this.title = session.title();
        this.venue = session.venue();
        this.delivery = session.delivery();
        this.courses.clear();
        this.courses.addAll(sharedBy);
    }

    void sentBy(SubmissionKey key) {
        this.submissionKey = key.value();
    }

    /** It came of a plan that was copied. */
    void copiedIn(long planCopyId) {
        this.copiedIn = planCopyId;
    }

    public String title() {
        return title;
    }

    public String venue() {
        return venue;
    }

    FiscalYear fiscalYear() {
        return new FiscalYear(fiscalYear);
    }

    Set<Course> courses() {
        return Set.copyOf(courses);
    }

    Delivery delivery() {
        return delivery;
    }

    /** How a training session reaches the trainees. */
    public enum Delivery {
        IN_PERSON,
        ONLINE,
        ON_DEMAND
    }
}
