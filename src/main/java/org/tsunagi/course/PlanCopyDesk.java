package org.tsunagi.course;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CallCopies.CopiedCall;
import org.tsunagi.course.CourseDesk.NewCourse;
import org.tsunagi.course.CurriculumDesk.NewSubject;
import org.tsunagi.course.CurriculumItem.CurriculumChoice;
import org.tsunagi.course.CurriculumItems.CurriculumLine;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.PlanProposal.CopiedCourse;
import org.tsunagi.course.PlanProposal.CopiedSession;
import org.tsunagi.course.PlanProposal.CopiedSubject;
import org.tsunagi.course.PlanProposal.WantedPlan;
import org.tsunagi.course.Subject.SubjectNovelty;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;

/** Copies the plan of an earlier year into a later one, and takes such a copy back while nothing hangs on it. */
@Desk
public class PlanCopyDesk {
    private final PlanCopyViews views;
    private final PlanCopies copies;
    private final Programs programs;
    private final Courses courses;
    private final Subjects subjects;
    private final TrainingSessions sessions;
    private final SessionDays days;
    private final CourseDesk courseDesk;
    private final CurriculumDesk curriculumDesk;
    private final TimetableDesk timetable;
    private final LessonDesk lessonDesk;
    private final CallCopies calls;
    private final OfficeClock clock;

    PlanCopyDesk(
            PlanCopyViews views,
            PlanCopies copies,
            Programs programs,
            Courses courses,
            Subjects subjects,
            TrainingSessions sessions,
            SessionDays days,
            CourseDesk courseDesk,
            CurriculumDesk curriculumDesk,
            TimetableDesk timetable,
            LessonDesk lessonDesk,
            CallCopies calls,
            OfficeClock clock) {
        this.views = views;
        this.copies = copies;
        this.programs = programs;
        this.courses = courses;
        this.subjects = subjects;
        this.sessions = sessions;
        this.days = days;
        this.courseDesk = courseDesk;
        this.curriculumDesk = curriculumDesk;
        this.timetable = timetable;
        this.lessonDesk = lessonDesk;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Copies what is wanted, all or nothing, if the proposal is still the one that was seen; the same form sent twice copies
     * once.
     */
    public CopiedPlan copy(Viewer by, WantedPlan wanted, Fingerprint seen, SubmissionKey key) {
        courses.lastYearBefore(wanted.to()).ifPresent(programs::lockOf);
        Optional<PlanCopy> already = copies.sent(key);
        if (already.isPresent()) {
            return CopiedPlan.NOTHING;
        }
        PlanProposal plan = views.proposal(wanted.to()).orElseThrow(StaleForm::new);
        if (!plan.fingerprint().equals(seen)) {
            throw new StaleForm();
        }
        RuleViolation.unless(!wanted.seats().isEmpty(), null, "course.copy.noCourse");
        PlanCopy copy = new PlanCopy(plan.from(), plan.to(), Act.of(by, clock.now()), key);
        copies.persistAndFlush(copy);
        Map<Long, Long> planned = courses(plan, wanted, copy.id());
        List<CopiedSubject> taken = plan.subjectsOf(wanted);
        Map<Long, Long> taught = subjects(plan, taken, copy.id());
        curricula(plan, planned, taught);
        List<CopiedSession> over = plan.sessionsOf(wanted);
        over.forEach(session -> session(plan, session, wanted.days(), planned, taught, copy.id()));
        List<CopiedCall> called = plan.callsOf(wanted);
        calls.copy(
                called.stream().collect(Collectors.toMap(CopiedCall::callId, call -> planned.get(call.courseId()))),
                new YearShift(plan.from(), plan.to()),
                copy.id());
        copy.consistsOf(views.partsOf(copy.id()));
        return CopiedPlan.of(planned.size(), taken.size(), called.size(), over);
    }

    /** The new course of each old one. */
    private Map<Long, Long> courses(PlanProposal plan, WantedPlan wanted, long copyId) {
        Map<Long, Long> planned = new LinkedHashMap<>();
        for (CopiedCourse old : plan.courses()) {
            Integer seats = wanted.seats().get(old.courseId());
            if (seats != null) {
                long id = courseDesk.plan(new NewCourse(old.programId(), plan.to(), old.run(), seats, old.rule()));
                Course course = courses.require(id);
                course.take(old.route());
                course.require(old.lectureMinutes(), old.exerciseMinutes());
                course.copiedIn(copyId);
                planned.put(old.courseId(), id);
            }
        }
        return planned;
    }

    /** The new subject of each old one: the one that continues it already, or another. */
    private Map<Long, Long> subjects(PlanProposal plan, List<CopiedSubject> taken, long copyId) {
        Map<Long, Long> taught = new HashMap<>();
        for (CopiedSubject old : taken) {
            Long continuedBy = old.continuedBy();
            if (continuedBy == null) {
                Subject kept = subjects.require(old.subjectId());
                continuedBy = curriculumDesk.addSubject(
                        new NewSubject(
                                plan.to(),
                                kept.title(),
                                kept.kind(),
                                kept.minutes(),
                                SubjectNovelty.UNCHANGED,
                                kept.id()),
                        SubmissionKey.fresh());
                subjects.require(continuedBy).copiedIn(copyId);
            }
            taught.put(old.subjectId(), continuedBy);
        }
        return taught;
    }

    private void curricula(PlanProposal plan, Map<Long, Long> planned, Map<Long, Long> taught) {
        planned.forEach((old, course) -> {
            Map<Long, CurriculumChoice> choices = plan.curriculum().stream()
                    .filter(line -> line.courseId() == old)
                    .collect(Collectors.toMap(line -> taught.get(line.subjectId()), CurriculumLine::choice));
            courses.flush();
            curriculumDesk.arrange(course, choices, courses.require(course).version());
        });
    }

    private void session(
            PlanProposal plan,
            CopiedSession old,
            Map<Long, LocalDate> heldOn,
            Map<Long, Long> planned,
            Map<Long, Long> taught,
            long copyId) {
        long id = timetable.plan(
                new NewTrainingSession(
                        plan.to(),
                        old.title(),
                        old.venue(),
                        old.delivery(),
                        old.courseIds().stream().map(planned::get).collect(Collectors.toSet())),
                SubmissionKey.fresh());
        sessions.require(id).copiedIn(copyId);
        Map<Long, List<NewLesson>> byDay = new LinkedHashMap<>();
        old.days()
                .forEach(day -> byDay.put(
                        timetable.addDay(id, heldOn.get(day.dayId())),
                        day.lessons().stream()
                                .map(lesson -> new NewLesson(
                                        taught.get(lesson.subjectId()),
                                        lesson.startsAt(),
                                        lesson.endsAt(),
                                        lesson.lecturer()))
                                .toList()));
        lessonDesk.addAll(id, byDay);
    }

    /**
     * Removes all that came of a copy with what was added to its sessions since, while nothing else hangs on it and it is
     * what was seen; nothing where it is gone already.
     */
    public void takeBack(long copyId, Fingerprint seen) {
        Optional<PlanCopy> copy = copies.lock(copyId);
        if (copy.isEmpty()) {
            return;
        }
        refuseSharing(copyId);
        calls.lock(copyId);
        days.lockCopiedIn(copyId);
        if (!views.standing(copyId).fingerprint().equals(seen)) {
            throw new StaleForm();
        }
        calls.takeBack(copyId);
        sessions.copiedIn(copyId).forEach(session -> {
            days.ofSession(session.id()).forEach(day -> timetable.dropDay(day.id()));
            timetable.remove(session.id());
        });
        courses.copiedIn(copyId).forEach(course -> courseDesk.remove(course.id()));
        subjects.copiedIn(copyId).forEach(subject -> curriculumDesk.removeSubject(subject.id()));
        copies.flush();
        copies.delete(copy.get());
    }

    /** Locks the courses, and refuses where one that is not of the copy uses a session that is. */
    private void refuseSharing(long copyId) {
        List<Course> others = courses.lockOfCopy(copyId).stream()
                .filter(course -> !course.isCopiedIn(copyId))
                .toList();
        RuleViolation.unless(
                others.isEmpty(),
                null,
                "course.copy.shared",
                others.stream().map(Course::name).collect(Collectors.joining("」「")));
    }
}
