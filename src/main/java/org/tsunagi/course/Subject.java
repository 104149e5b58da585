package org.tsunagi.course;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CurriculumDesk.NewSubject;

/** A 科目 of a fiscal year's curriculum. */
@Entity
public class Subject extends StoredEntity {
    private int fiscalYear;
    private String title;

    @Enumerated(EnumType.STRING)
    private SubjectKind kind;

    private int minutes;

    @Enumerated(EnumType.STRING)
    private SubjectNovelty novelty;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Subject continues;

    private int sortOrder;
    private @Nullable String submissionKey;
    private @Nullable Long copiedIn;

    protected Subject() {}

    Subject(NewSubject subject, @Nullable Subject continues, int sortOrder) {
        this.fiscalYear = subject.fiscalYear().year();
        this.sortOrder = sortOrder;
        change(subject, continues);
    }

    final void change(NewSubject subject, @Nullable Subject predecessor) {
        this.title = subject.title();
        this.kind = subject.kind();
        this.minutes = subject.minutes();
        this.novelty = subject.novelty();
        this.continues = predecessor;
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

    public SubjectKind kind() {
        return kind;
    }

    public int minutes() {
        return minutes;
    }

    FiscalYear fiscalYear() {
        return new FiscalYear(fiscalYear);
    }

    /** How a subject is taught: 講義 or 演習. */
    public enum SubjectKind {
        LECTURE,
        EXERCISE
    }

    /** What is new about a subject against the year before. */
    public enum SubjectNovelty {
        UNCHANGED,
        STRENGTHENED,
        NEW
    }
}
