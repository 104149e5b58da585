package org.tsunagi.course;

import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CurriculumItem.CurriculumChoice;
import org.tsunagi.course.SessionDay.SessionDayGrowing;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;

/** Keeps the subjects of a fiscal year and says which of them a course's curriculum holds. */
@Desk
public class CurriculumDesk {
    private final Courses courses;
    private final Subjects subjects;
    private final CurriculumItems curriculum;
    private final Lessons lessons;
    private final SessionDays days;
    private final ClosedCourses closed;
    private final Event<SessionDayGrowing> dayGrowing;

    CurriculumDesk(
            Courses courses,
            Subjects subjects,
            CurriculumItems curriculum,
            Lessons lessons,
            SessionDays days,
            ClosedCourses closed,
            Event<SessionDayGrowing> dayGrowing) {
        this.courses = courses;
        this.subjects = subjects;
        this.curriculum = curriculum;
        this.lessons = lessons;
        this.days = days;
        this.closed = closed;
        this.dayGrowing = dayGrowing;
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

    /**
     * Adds subjects in this order and requires them of courses, all or nothing; the same form sent twice adds them once.
     *
     * @param required by course, the kinds of these subjects that its curriculum shall require
     */
    public void addSubjects(List<NewSubject> added, Map<Long, Set<SubjectKind>> required, SubmissionKey key) {
        if (subjects.sent(key).isPresent()) {
            return;
        }
        SubmissionKey each = key;
        for (NewSubject subject : added) {
            long id = addSubject(subject, each);
            required.forEach((course, kinds) -> {
                if (kinds.contains(subject.kind())) {
                    add(course, id, true);
                }
            });
            each = SubmissionKey.fresh();
        }
    }

    /** Changes a subject that no closed course holds; it stays in its fiscal year. */
    public void changeSubject(long subjectId, NewSubject subject, long version) {
        Subject kept = subjects.require(subjectId);
        StaleForm.check(version, kept.version());
        closed.refuse(courses.lockHolding(kept), null);
        kept.change(subject, predecessor(subject));
    }

    /** Removes a subject entered by mistake, while no curriculum holds it, no lesson teaches it and none continues it. */
    public void removeSubject(long subjectId) {
        Subject subject = subjects.require(subjectId);
        new Removal()
                .hangs(curriculum.holding(subject), "course.hanging.curricula")
                .hangs(lessons.teaching(subject), "course.hanging.lessons")
                .hangs(subjects.continuing(subject), "course.hanging.continuing")
                .refuseUnlessFree(subject.title());
        subjects.delete(subject);
    }

    private @Nullable Subject predecessor(NewSubject subject) {
        if (subject.continuesId() == null) {
            return null;
        }
        return subjects.findByIdOptional(subject.continuesId())
                .filter(one -> one.fiscalYear().compareTo(subject.fiscalYear()) < 0)
                .orElseThrow(() -> new RuleViolation(
                        "continues",
                        "course.subject.notOfEarlierYear",
                        subject.fiscalYear().label()));
    }

    /** Puts a subject of the same fiscal year into a course's curriculum; one that is held stays as it is. */
    public void add(long courseId, long subjectId, boolean required) {
        Course course = courses.lock(courseId);
        Subject subject = subjects.require(subjectId);
        RuleViolation.unless(
                course.fiscalYear().equals(subject.fiscalYear()), "subject", "course.curriculum.otherYear");
        if (!curriculum.exists(course, subject)) {
            closed.refuse(course);
            refuseOnConfirmedDays(course, Set.of(subject));
            curriculum.persist(new CurriculumItem(course, subject, required));
            courses.touch(course);
        }
    }

    /**
     * Says for each of these subjects whether the course's curriculum holds it; others stay as they are. The version is the
     * course's: it changes with its curriculum.
     */
    public void arrange(long courseId, Map<Long, CurriculumChoice> choices, long version) {
        Course course = courses.lock(courseId);
        StaleForm.check(version, course.version());
        Map<Long, Subject> offered =
                subjects.of(course.fiscalYear()).stream().collect(Collectors.toMap(Subject::id, Function.identity()));
        RuleViolation.unless(offered.keySet().containsAll(choices.keySet()), null, "course.curriculum.otherYear");
        Map<Long, CurriculumItem> held = curriculum.of(course).stream()
                .collect(Collectors.toMap(item -> item.subject().id(), Function.identity()));
        Map<Long, CurriculumChoice> changed = new HashMap<>(choices);
        changed.entrySet().removeIf(one -> CurriculumItem.choice(held.get(one.getKey())) == one.getValue());
        if (!changed.isEmpty()) {
            closed.refuse(course);
            refuseOnConfirmedDays(
                    course,
                    changed.keySet().stream()
                            .filter(id -> !held.containsKey(id))
                            .map(offered::get)
                            .toList());
            changed.forEach((id, choice) -> arrange(course, offered.get(id), held.get(id), choice));
            courses.touch(course);
        }
    }

    private void arrange(Course course, Subject subject, @Nullable CurriculumItem held, CurriculumChoice choice) {
        boolean required = choice == CurriculumChoice.REQUIRED;
        if (held == null) {
            curriculum.persist(new CurriculumItem(course, subject, required));
        } else if (choice == CurriculumChoice.NONE) {
            curriculum.delete(held);
        } else {
            held.require(required);
        }
    }

    /** Where an added subject was taught, people would stand unmarked on a day that is confirmed. */
    private void refuseOnConfirmedDays(Course course, Collection<Subject> added) {
        if (!added.isEmpty()) {
            days.lockTeaching(course, added).forEach(day -> dayGrowing.fire(new SessionDayGrowing(day.id())));
        }
    }

    /** A subject to be taught in a fiscal year; {@code continuesId} names its predecessor of an earlier year, if any. */
    public record NewSubject(
            FiscalYear fiscalYear,
            String title,
            SubjectKind kind,
            int minutes,
            SubjectNovelty novelty,
            @Nullable Long continuesId) {}
}
