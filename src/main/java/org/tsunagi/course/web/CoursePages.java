package org.tsunagi.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CalendarDay;
import org.tsunagi.course.ClosingLine;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.CourseDetail;
import org.tsunagi.course.CourseViews.ProgramDetail;
import org.tsunagi.course.CourseViews.SessionLine;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.Plan;
import org.tsunagi.course.PlanCheckViews;
import org.tsunagi.course.PlanChecks.Finding;
import org.tsunagi.course.PlanCopyStanding;
import org.tsunagi.course.PlanCopyViews;
import org.tsunagi.course.PlanCopyViews.PlanCopyLine;
import org.tsunagi.course.PlanProposal;
import org.tsunagi.course.SessionDetail;
import org.tsunagi.course.SessionDetail.DayPlan;
import org.tsunagi.course.SessionDetail.LessonPlan;
import org.tsunagi.course.web.PlanCopyForm.CallRow;
import org.tsunagi.course.web.PlanCopyForm.CourseRow;
import org.tsunagi.course.web.PlanCopyForm.SessionRows;
import org.tsunagi.course.web.SeatsForm.SeatsRow;
import org.tsunagi.course.web.TimetableForm.TimetableRow;
import org.tsunagi.masters.BusinessDays;

/** The pages of the year's plan; each record is one template. */
final class CoursePages {
    private CoursePages() {}

    /** Whether a course is closed, with what happened before. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Closing(Page page, CourseDetail course, boolean closed, List<ClosingLine> closings, String reason)
            implements TemplateInstance {}

    /**
     * The form of a course's seats, of how people come onto it, and of its completion rule.
     *
     * @param routeKept why nobody changes any more how people come onto it; null while somebody can
     */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CourseEdit(
            Page page,
            CourseDetail course,
            boolean closed,
            CourseForm form,
            @Nullable String routeKept,
            Stored stored) implements TemplateInstance {}

    /**
     * The plan of a fiscal year: its courses and the days they share.
     *
     * @param source the earlier year whose plan can be copied into it, if there is one and it is not over
     * @param successor the year after it, where this plan can be copied into it and it is not over
     * @param copies what was copied into it
     * @param findings what to look at in the plan, of a year that is not over
     */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CourseList(
            Page page,
            Plan plan,
            @Nullable FiscalYear source,
            @Nullable FiscalYear successor,
            List<PlanCopyLine> copies,
            List<Finding> findings)
            implements TemplateInstance {
        static CourseList of(
                Page page, CourseViews views, PlanCopyViews copies, PlanCheckViews checks, FiscalYear present) {
            FiscalYear year = page.year();
            return new CourseList(
                    page,
                    views.plan(year),
                    Optional.of(year)
                            .filter(one -> one.compareTo(present) >= 0)
                            .flatMap(copies::source)
                            .orElse(null),
                    Optional.of(year.next())
                            .filter(next -> next.compareTo(present) >= 0)
                            .filter(next ->
                                    copies.source(next).filter(year::equals).isPresent())
                            .orElse(null),
                    copies.into(year),
                    year.compareTo(present) < 0 ? List.of() : checks.findings(year));
        }
    }

    /** The form for a new course. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CourseNew(
            Page page, CourseForm form, FiscalYear year, List<SeatsRow> programs, SeatsForm seats, List<Option> planned)
            implements TemplateInstance {}

    /** Which subjects of the year a course holds. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Curriculum(
            Page page,
            CourseDetail course,
            boolean closed,
            List<CurriculumRow> rows,
            Stored stored,
            List<Option> choices)
            implements TemplateInstance {}

    /** One day of a training session: its date and its lessons. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DayShow(
            Page page,
            BusinessDays calendar,
            SessionDetail session,
            DayPlan day,
            List<String> closed,
            DayForm move,
            LessonRows lessons,
            LessonForm lesson,
            CancellationForm cancellation,
            List<Option> cancellable,
            List<Option> subjects)
            implements TemplateInstance {
        /** After the lessons typed in the table were refused. */
        static DayShow corrected(
                Pages pages,
                CourseViews views,
                BusinessDays calendar,
                long sessionId,
                LessonRows lessons,
                Problems problems) {
            return of(
                    pages,
                    views,
                    calendar,
                    sessionId,
                    lessons,
                    DayForm.blank(),
                    LessonForm.blank(),
                    CancellationForm.blank(),
                    problems);
        }

        static DayShow of(
                Pages pages,
                CourseViews views,
                BusinessDays calendar,
                long sessionId,
                long dayId,
                DayForm move,
                LessonForm lesson,
                CancellationForm cancellation,
                Problems problems) {
            DayPlan day = views.session(sessionId).day(dayId);
            return of(pages, views, calendar, sessionId, LessonRows.of(day), move, lesson, cancellation, problems);
        }

        private static DayShow of(
                Pages pages,
                CourseViews views,
                BusinessDays calendar,
                long sessionId,
                LessonRows lessons,
                DayForm move,
                LessonForm lesson,
                CancellationForm cancellation,
                Problems problems) {
            SessionDetail session = views.session(sessionId);
            DayPlan day = session.day(lessons.day().dayId());
            String title = JapaneseDate.withWeekday(day.heldOn()) + "の時間割";
            return new DayShow(
                    pages.of(session.session().fiscalYear()).show(title, problems),
                    calendar,
                    session,
                    day,
                    views.closedOf(sessionId),
                    move,
                    lessons,
                    lesson,
                    cancellation,
                    CancellationForm.choices(day),
                    LessonForm.choices(views.subjects(session.session().fiscalYear())));
        }
    }

    /** The form of a lesson. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LessonEdit(
            Page page,
            SessionDetail session,
            DayPlan day,
            LessonPlan lesson,
            LessonForm form,
            Stored stored,
            List<Option> subjects)
            implements TemplateInstance {}

    /**
     * What of an earlier year's plan comes over, with its new dates.
     *
     * @param plan null where no earlier year has one
     * @param knownUntil until when the holidays are known
     */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlanCopyNew(
            Page page,
            FiscalYear year,
            @Nullable PlanProposal plan,
            List<CourseRow> courses,
            List<SessionRows> sessions,
            List<CallRow> calls,
            String knownUntil,
            String seen,
            String key)
            implements TemplateInstance {}

    /** What goes when a copied plan is taken back. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlanCopyRemoval(Page page, PlanCopyLine copy, PlanCopyStanding standing) implements TemplateInstance {}

    /** The form of a program. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProgramEdit(Page page, ProgramDetail program, ProgramForm form, List<Option> years, Stored stored)
            implements TemplateInstance {}

    /** All programs. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProgramList(Page page, List<ProgramDetail> programs) implements TemplateInstance {}

    /** The form for a new program. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProgramNew(Page page, ProgramForm form) implements TemplateInstance {}

    /** The form of a training session's particulars. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SessionEdit(Page page, SessionDetail session, SessionForm form, Stored stored, List<Option> courses)
            implements TemplateInstance {}

    /** The training sessions of a fiscal year. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SessionList(Page page, List<SessionLine> sessions) implements TemplateInstance {}

    /** The form for a new training session. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SessionNew(Page page, SessionForm form, FiscalYear year, String key, List<Option> courses)
            implements TemplateInstance {}

    /** A training session with its days and what is taught on them. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SessionShow(
            Page page,
            BusinessDays calendar,
            SessionDetail session,
            List<String> closed,
            DayForm form,
            List<TimetableRow> timetable,
            List<Option> days)
            implements TemplateInstance {
        SessionShow(
                Page page,
                BusinessDays calendar,
                SessionDetail session,
                List<String> closed,
                DayForm form,
                List<TimetableRow> timetable) {
            this(
                    page,
                    calendar,
                    session,
                    closed,
                    form,
                    timetable,
                    session.days().stream()
                            .map(day -> Option.of(day.dayId(), JapaneseDate.withWeekday(day.heldOn())))
                            .toList());
        }
    }

    /** The form of a subject. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SubjectEdit(Page page, SubjectLine subject, SubjectForm form, Stored stored, List<Option> predecessors)
            implements TemplateInstance {}

    /** The subjects of a fiscal year. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SubjectList(Page page, List<SubjectLine> subjects) implements TemplateInstance {}

    /** The form for the subjects of a year, a line each. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SubjectsTogether(Page page, SubjectsForm form, FiscalYear year, String key, List<Option> courses)
            implements TemplateInstance {}

    /** The form for a new subject. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SubjectNew(Page page, SubjectForm form, FiscalYear year, String key, List<Option> predecessors)
            implements TemplateInstance {}

    /** The timetable of a course to print, of its days alone. */
    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TimetablePrint(Page page, CourseLine course, List<CalendarDay> days) implements TemplateInstance {}
}
