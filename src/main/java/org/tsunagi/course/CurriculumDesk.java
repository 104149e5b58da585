package org.tsunagi.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;

/** Keeps the subjects of a fiscal year and says which of them a course's curriculum holds. */
@ApplicationScoped
@Transactional
public class CurriculumDesk {
    private final Courses courses;
    private final Subjects subjects;
    private final CurriculumItems curriculum;

    CurriculumDesk(Courses courses, Subjects subjects, CurriculumItems curriculum) {
        this.courses = courses;
        this.subjects = subjects;
        this.curriculum = curriculum;
    }

    /** Adds a subject at the end of its year; the same form sent twice gives the same subject. */
    public long addSubject(NewSubject subject, SubmissionKey key) {
        Optional<Subject> already = subjects.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        Subject added = new Subject(subject, predecessor(subject), subjects.last(subject.fiscalYear()) + 1);
        added.sentBy(key);
        subjects.persist(added);
        return added.id();
    }

    /** Changes a subject; it stays in its fiscal year. */
    public void changeSubject(long subjectId, NewSubject subject, long version) {
        Subject kept = subjects.require(subjectId);
        StaleForm.check(version, kept.version());
        kept.change(subject, predecessor(subject));
    }

    /** A subject continues one of an earlier year, usually the last; a course may have paused in between. */
    private @Nullable Subject predecessor(NewSubject subject) {
        if (subject.continuesId() == null) {
            return null;
        }
        FiscalYear year = subject.fiscalYear();
        return subjects.findByIdOptional(subject.continuesId())
                .filter(one -> one.fiscalYear().compareTo(year) < 0)
                .orElseThrow(() -> new RuleViolation("continues", "course.subject.notOfEarlierYear", year.label()));
    }

    /** Puts a subject of the same fiscal year into a course's curriculum. */
    public void add(long courseId, long subjectId, boolean required) {
        Course course = courses.require(courseId);
        Subject subject = subjects.require(subjectId);
        RuleViolation.unless(
                course.fiscalYear().equals(subject.fiscalYear()), "subject", "course.curriculum.otherYear");
        if (!curriculum.exists(course, subject)) {
            curriculum.persist(new CurriculumItem(course, subject, required));
        }
    }

    /** Says for each of these subjects whether the course's curriculum holds it; others stay as they are. */
    public void arrange(long courseId, Map<Long, CurriculumChoice> choices) {
        Course course = courses.require(courseId);
        Map<Long, Subject> offered =
                subjects.of(course.fiscalYear()).stream().collect(Collectors.toMap(Subject::id, Function.identity()));
        Map<Long, CurriculumItem> held = curriculum.of(course).stream()
                .collect(Collectors.toMap(item -> item.subject().id(), Function.identity()));
        choices.forEach((subjectId, choice) -> {
            RuleViolation.unless(offered.containsKey(subjectId), null, "course.curriculum.otherYear");
            arrange(course, offered.get(subjectId), held.get(subjectId), choice);
        });
    }

    private void arrange(Course course, Subject subject, @Nullable CurriculumItem held, CurriculumChoice choice) {
        boolean required = choice == CurriculumChoice.REQUIRED;
        if (held == null && choice != CurriculumChoice.NONE) {
            curriculum.persist(new CurriculumItem(course, subject, required));
        } else if (held != null && choice == CurriculumChoice.NONE) {
            curriculum.delete(held);
        } else if (held != null) {
            held.require(required);
        }
    }
}
