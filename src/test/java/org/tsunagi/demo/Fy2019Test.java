package org.tsunagi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.attendance.Mark;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.LessonLine;
import org.tsunagi.demo.SamplePrefecture.Applied;
import org.tsunagi.enrollment.Enrollment;

/**
 * The programme of FY2019 from the roll-call on: what its people were seen to do is entered on the pages, once for both courses on
 * the days they share, and the figures of the report follow from it.
 */
@QuarkusTest
@Tag("once")
@TestProfile(Fy2019Test.OwnHouse.class)
class Fy2019Test {
    private static final String YEAR = "2019";
    private static final Viewer OFFICER = new Viewer(1, "見本 花子", Role.OFFICER, null, null);

    /** A database of its own: what is entered here stays. */
    public static class OwnHouse implements QuarkusTestProfile {}

    @Inject
    SamplePrefecture sample;

    @Inject
    CourseViews courses;

    @Inject
    OfficeClock clock;

    private Applied applied;
    private long coordinators;
    private long supporters;

    /** A coordinator who is there at every lesson. */
    private long diligent;

    /** Somebody is otherwise than present at these lessons of a day. */
    private record Seen(long day, long trainee, List<LessonLine> lessons, SamplePerson.Irregularity what) {}

    @Test
    void thirtyThreeAndOneHundredAndTwentyEightFollowFromTheRollCallOfTheDays() {
        List<Seen> irregular = new ArrayList<>();
        Set<Long> days = new LinkedHashSet<>();
        seated().forEach((row, people) -> {
            long course = applied.idOf(row);
            courses.daysOf(course).forEach(day -> days.add(day.dayId()));
            people.forEach((enrollment, person) -> {
                person.irregularities().forEach(what -> irregular.add(seen(course, enrollment, what)));
                if (course == coordinators
                        && !person.cancelled()
                        && person.irregularities().isEmpty()) {
                    diligent = enrollment.trainee().id();
                }
            });
        });
        assertThat(days).as("the two shared days once").hasSize(4);
        assertThat(irregular).hasSizeGreaterThan(30);

        irregular.forEach(this::enter);
        days.forEach(day -> assertThat(
                        Browser.as(OFFICER, rollCall(day)).press("残りを出席にして確定する").status())
                .isEqualTo(200));
        assertThat(sheet(coordinators).main()).contains("修了（案） 33 名");
        assertThat(sheet(supporters).main()).contains("修了（案） 128 名");

        long shared = courses.daysOf(supporters).get(0).dayId();
        change(shared, diligent, "欠席", "名簿の見間違い");
        assertThat(sheet(coordinators).main()).contains("修了（案） 32 名");
        change(shared, diligent, "出席", "訂正の誤り");
        assertThat(sheet(coordinators).main()).contains("修了（案） 33 名");

        decide(coordinators, "障福第501号");
        decide(supporters, "障福第502号");
        change(shared, diligent, "欠席", "後日の申出");
        assertThat(sheet(coordinators).main()).contains("修了 33 名", "認定後に出欠が変わっています");
        assertThat(sheet(supporters).main()).contains("修了 128 名");
    }

    private Map<SampleRow, Map<Enrollment, SamplePerson>> seated() {
        LocalDate start = LocalDate.of(2026, 11, 22);
        Map<SampleRow, Map<Enrollment, SamplePerson>> people = QuarkusTransaction.requiringNew()
                .timeout(300)
                .call(() -> {
                    List<Map<SampleRow, Map<Enrollment, SamplePerson>>> seated = new ArrayList<>();
                    clock.at(start.atTime(9, 0), () -> {
                        applied = sample.apply(start);
                        seated.add(sample.seat(YEAR, applied));
                    });
                    return seated.get(0);
                });
        coordinators = applied.planned().courses().get("r1-coordinator");
        supporters = applied.planned().courses().get("r1-supporter");
        return people;
    }

    private Seen seen(long course, Enrollment enrollment, SamplePerson.Irregularity what) {
        String key = YEAR + "/" + what.where();
        List<LessonLine> lessons = courses.lessonsOf(course).stream()
                .filter(one -> what.ofWholeDay()
                        ? one.dayId() == applied.planned().days().get(key)
                        : one.lessonId() == applied.planned().lessons().get(key))
                .toList();
        return new Seen(lessons.get(0).dayId(), enrollment.trainee().id(), lessons, what);
    }

    /** On the person's page of the roll-call, as it is keyed in from paper. */
    private void enter(Seen seen) {
        LessonLine first = seen.lessons().get(0);
        LessonLine last = seen.lessons().get(seen.lessons().size() - 1);
        Mark mark = Mark.valueOf(seen.what().mark());
        Browser browser = Browser.as(
                        OFFICER,
                        rollCall(seen.day()) + "/" + seen.trainee()
                                + (seen.what().ofWholeDay() ? "" : "?lesson=" + first.lessonId()))
                .tick(Messages.label(mark));
        if (mark.hasTime()) {
            browser.fill(
                    "来た時刻・帰った時刻",
                    JapaneseDate.clock(
                            mark == Mark.LATE
                                    ? first.startsAt().plusMinutes(seen.what().minutes())
                                    : last.endsAt().minusMinutes(seen.what().minutes())));
        }
        assertThat(browser.press("この内容で記録する").status()).as(seen.toString()).isEqualTo(200);
    }

    private static void change(long day, long trainee, String mark, String reason) {
        Browser browser = Browser.as(OFFICER, rollCall(day) + "?show=ALL").pressIn("#p" + trainee, mark);
        assertThat(browser.status()).as("a reason is asked for").isEqualTo(422);
        assertThat(browser.fill("理由", reason).press("この内容で記録する").status()).isEqualTo(200);
    }

    private static void decide(long course, String number) {
        Browser browser = sheet(course)
                .fill("decidedOn", "令和元年10月17日")
                .fill("draftedOn", "2019-10-21")
                .fill("approvedOn", "2019-10-25")
                .fill("documentNumber", number)
                .fill("approver", "課長")
                .press("修了を認定する");
        assertThat(browser.page().select(".flash").text()).contains("修了を認定しました。");
    }

    private static Browser sheet(long course) {
        return Browser.as(OFFICER, "/courses/" + course + "/judgement");
    }

    private static String rollCall(long day) {
        return "/days/" + day + "/attendance";
    }
}
