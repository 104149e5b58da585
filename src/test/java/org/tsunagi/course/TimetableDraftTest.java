package org.tsunagi.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;

class TimetableDraftTest {
    @Test
    void subjectsAreSpreadInTheirOrderOverDaysOfAboutOneLength() {
        assertThat(draft(2, 60, 90, 90, 60)).containsExactly("0 09:30", "0 10:40", "1 09:30", "1 11:10");
    }

    @Test
    void whatWouldRunIntoLunchBeginsAfterIt() {
        assertThat(draft(1, 60, 90, 90, 60, 60)).containsExactly("0 09:30", "0 10:40", "0 13:10", "0 14:50", "0 16:00");
        assertThat(draft(1, 120, 120)).containsExactly("0 09:30", "0 13:00");
    }

    @Test
    void whatFindsNoTimeIsLeftOut() {
        assertThat(draft(1, 600, 600)).containsExactly("0 09:30");
        assertThat(draft(3)).isEmpty();
    }

    private static List<String> draft(int days, int... minutes) {
        return new TimetableDraft(days)
                        .of(IntStream.range(0, minutes.length)
                                .mapToObj(i -> new SubjectLine(
                                        i,
                                        0,
                                        2019,
                                        "科目" + i,
                                        SubjectKind.LECTURE,
                                        minutes[i],
                                        SubjectNovelty.NEW,
                                        null,
                                        null))
                                .toList())
                        .stream()
                        .map(placed -> placed.day() + " " + placed.startsAt())
                        .toList();
    }
}
