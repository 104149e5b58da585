package org.tsunagi.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagi.course.PlanChecks.CheckedCourse;
import org.tsunagi.course.PlanChecks.CheckedDay;
import org.tsunagi.course.PlanChecks.CheckedLesson;
import org.tsunagi.course.PlanChecks.Finding;
import org.tsunagi.course.PlanChecks.FindingKind;
import org.tsunagi.course.PlanChecks.RequiredSubject;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.TrainingSession.Delivery;
import org.tsunagi.masters.BusinessDays;

class PlanChecksTest {
    private static final long COORDINATORS = 1;
    private static final long SUPPORTERS = 2;
    private static final LocalDate MONDAY = LocalDate.of(2019, 9, 30);
    private static final LocalDate SPORTS_DAY = LocalDate.of(2019, 10, 14);
    private static final BusinessDays CALENDAR = new BusinessDays(new TreeMap<>(java.util.Map.of(SPORTS_DAY, "体育の日")));

    private static CheckedCourse course(long id, @Nullable Integer lectures, @Nullable Integer exercises) {
        return new CheckedCourse(id, "研修" + id, lectures, exercises);
    }

    private static CheckedDay day(long id, long session, String venue, LocalDate on, Long... courses) {
        return new CheckedDay(id, session, "日程" + session, venue, Delivery.IN_PERSON, on, Set.of(courses));
    }

    private static CheckedLesson lesson(long day, long subject, int from, int until, Long... courses) {
        return new CheckedLesson(
                day, subject, "科目" + subject, LocalTime.of(from, 0), LocalTime.of(until, 0), Set.of(courses));
    }

    private static RequiredSubject lecture(long course, long subject, int minutes) {
        return new RequiredSubject(course, subject, "科目" + subject, SubjectKind.LECTURE, minutes);
    }

    private static List<Finding> of(
            List<CheckedCourse> courses,
            List<CheckedDay> days,
            List<CheckedLesson> lessons,
            RequiredSubject... required) {
        return new PlanChecks(courses, days, lessons, List.of(required)).findings(CALENDAR);
    }

    private static final List<CheckedCourse> BOTH =
            List.of(course(COORDINATORS, null, null), course(SUPPORTERS, null, null));

    @Test
    void aWholePlanHasNothingToLookAt() {
        assertThat(of(
                        List.of(course(COORDINATORS, 120, null), course(SUPPORTERS, 120, 0)),
                        List.of(day(1, 1, "県民会館", MONDAY, COORDINATORS, SUPPORTERS)),
                        List.of(lesson(1, 5, 10, 12, COORDINATORS, SUPPORTERS)),
                        lecture(COORDINATORS, 5, 120),
                        lecture(SUPPORTERS, 5, 120)))
                .isEmpty();
    }

    @Test
    void aDayOnAHolidayAndOneWithoutLessonsAreNamed() {
        CheckedDay holiday = day(1, 1, "県民会館", SPORTS_DAY, COORDINATORS);
        assertThat(of(BOTH, List.of(holiday), List.of()))
                .satisfiesExactly(
                        one -> {
                            assertThat(one.kind()).isEqualTo(FindingKind.HOLIDAY);
                            assertThat(one.sentence()).isEqualTo("10月14日（月）（日程1）は、体育の日です。");
                            assertThat(one.day()).isEqualTo(holiday);
                            assertThat(one.courses()).containsExactly(COORDINATORS);
                        },
                        one -> assertThat(one.sentence()).isEqualTo("10月14日（月）（日程1）には、コマがありません。"));
    }

    @Test
    void lessonsOfOneCourseInTwoSessionsAtOneTimeAreFoundOnlyWhereBothCount() {
        List<CheckedDay> days =
                List.of(day(1, 1, "県民会館", MONDAY, COORDINATORS, SUPPORTERS), day(2, 2, "県庁", MONDAY, COORDINATORS));
        assertThat(of(
                        BOTH,
                        days,
                        List.of(lesson(1, 5, 10, 12, COORDINATORS, SUPPORTERS), lesson(2, 6, 11, 13, COORDINATORS))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(FindingKind.OVERLAP);
                    assertThat(one.courses()).containsExactly(COORDINATORS);
                    assertThat(one.sentence()).contains("「科目5」（10:00～12:00）", "「科目6」（11:00～13:00）", "両方を受けられません");
                });
        assertThat(of(BOTH, days, List.of(lesson(1, 5, 10, 12, SUPPORTERS), lesson(2, 6, 11, 13, COORDINATORS))))
                .isEmpty();
        assertThat(of(BOTH, days, List.of(lesson(1, 5, 10, 12, COORDINATORS), lesson(2, 6, 12, 13, COORDINATORS))))
                .isEmpty();
        CheckedDay onDemand = new CheckedDay(2, 2, "日程2", "", Delivery.ON_DEMAND, MONDAY, Set.of(COORDINATORS));
        assertThat(of(
                        BOTH,
                        List.of(days.get(0), onDemand),
                        List.of(lesson(1, 5, 10, 12, COORDINATORS), lesson(2, 6, 11, 13, COORDINATORS))))
                .isEmpty();
    }

    @Test
    void aVenueUsedByTwoSessionsAtOneTimeIsNamedOnce() {
        List<CheckedDay> days =
                List.of(day(1, 1, "県民会館　大ホール", MONDAY, COORDINATORS), day(2, 2, "県民会館大ホール", MONDAY, SUPPORTERS));
        List<CheckedLesson> lessons = List.of(
                lesson(1, 5, 10, 12, COORDINATORS),
                lesson(2, 6, 11, 12, SUPPORTERS),
                lesson(1, 7, 13, 15, COORDINATORS),
                lesson(2, 8, 13, 14, SUPPORTERS));
        assertThat(of(BOTH, days, lessons)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(FindingKind.VENUE);
            assertThat(one.sentence()).contains("「日程1」と「日程2」");
        });
        CheckedDay online = new CheckedDay(2, 2, "日程2", "県民会館大ホール", Delivery.ONLINE, MONDAY, Set.of(SUPPORTERS));
        assertThat(of(BOTH, List.of(days.get(0), online), lessons)).isEmpty();
    }

    @Test
    void aRequiredSubjectWithoutLessonsOrWithTooShortOnesIsNamed() {
        List<CheckedDay> days = List.of(day(1, 1, "県民会館", MONDAY, COORDINATORS, SUPPORTERS));
        List<CheckedLesson> lessons = List.of(lesson(1, 5, 10, 11, COORDINATORS), lesson(1, 5, 13, 14, COORDINATORS));
        assertThat(of(BOTH, days, lessons, lecture(COORDINATORS, 5, 120), lecture(SUPPORTERS, 5, 120)))
                .extracting(Finding::sentence)
                .containsExactly("研修2の必修の科目「科目5」には、行うコマがありません。");
        assertThat(of(BOTH, days, lessons, lecture(COORDINATORS, 5, 150)))
                .extracting(Finding::sentence)
                .containsExactly("研修1の必修の科目「科目5」のコマは合わせて120分で、科目の150分に足りません。");
    }

    @Test
    void theMinutesTheOfficeAsksForAreComparedWithThoseRequired() {
        List<CheckedDay> days = List.of(day(1, 1, "県民会館", MONDAY, COORDINATORS));
        assertThat(of(
                        List.of(course(COORDINATORS, 121, 1)),
                        days,
                        List.of(lesson(1, 5, 10, 12, COORDINATORS)),
                        lecture(COORDINATORS, 5, 120)))
                .extracting(Finding::sentence)
                .containsExactly("研修1の必修の講義は合わせて120分で、必要な121分に足りません。", "研修1の必修の演習は合わせて0分で、必要な1分に足りません。");
    }
}
