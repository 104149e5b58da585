package org.tsunagi.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagi.attendance.LessonMark;
import org.tsunagi.attendance.Mark;
import org.tsunagi.completion.Judgement.LessonFact;
import org.tsunagi.completion.Judgement.Share;
import org.tsunagi.completion.Judgement.SubjectFact;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.Subject.SubjectKind;

class JudgementTest {
    private static final CompletionRule USUAL = CompletionRule.usual();

    /** L is a lecture and X an exercise of 60 minutes with one lesson; P present, A absent, ? unmarked, L 10 late, E 10 left early. */
    @ParameterizedTest
    @CsvSource({
        "L:P,    X:P,    true,  ''",
        "L:L 10, X:P,    true,  ''",
        "L:L 11, X:P,    false, 「L1」に11分遅刻",
        "L:E 10, X:P,    true,  ''",
        "L:E 11, X:P,    false, 「L1」を11分早退",
        "L:P,    X:L 1,  false, 「X2」に1分遅刻",
        "L:P,    X:E 1,  false, 「X2」を1分早退",
        "L:A,    X:P,    false, 「L1」を欠席",
        "L:P,    X:A,    false, 「X2」を欠席",
        "L:?,    X:P,    false, 「L1」の出欠が未入力",
        "L:P,    X:?,    false, 「X2」の出欠が未入力",
        "L:P,    L:P,    true,  ''",
        "X:P,    X:P,    true,  ''",
        "L:A,    X:L 30, false, 「L1」を欠席|「X2」に30分遅刻",
    })
    void theUsualRuleAsksForEveryLectureWithTenMinutesGraceAndEveryExerciseWithNone(
            String first, String second, boolean met, String reasons) {
        Judgement judgement = Judgement.of(USUAL, facts(first, second));
        assertThat(judgement.met()).isEqualTo(met);
        assertThat(String.join("|", judgement.reasons())).isEqualTo(reasons);
    }

    @Test
    void whoLeftEarlyOverTwoLessonsMissesBoth() {
        assertThat(Judgement.of(USUAL, facts("L:P", "L:E 20", "L:A")).reasons())
                .containsExactly("「L2」を20分早退", "「L3」を欠席");
    }

    @Test
    void aCourseThatRequiresNothingCompletesNobody() {
        Judgement judgement = Judgement.of(USUAL, List.of());
        assertThat(judgement.met()).isFalse();
        assertThat(judgement.reasons()).containsExactly("必修の科目がカリキュラムにない");
    }

    @ParameterizedTest
    @CsvSource({
        "80, L:P L:P L:P L:P L:A, true",
        "81, L:P L:P L:P L:P L:A, false",
        "80, L:P L:P L:P L:A L:A, false",
        "80, L:P L:P L:P L:P L:L 11, true",
        "80, L:P L:P L:P L:A L:L 10, true",
        "0,  L:A L:A, true",
        "1,  L:A L:A, false",
        "80, X:P X:P, true",
    })
    void aShareBelowOneHundredForgivesWholeLectures(int percent, String lessons, boolean met) {
        CompletionRule rule = new CompletionRule(percent, 10, true, 0);
        assertThat(Judgement.of(rule, facts(lessons.split(" (?=[LX]:)"))).met()).isEqualTo(met);
    }

    @Test
    void aShareNotReachedSaysHowMuchIsMissing() {
        Judgement judgement = Judgement.of(new CompletionRule(80, 10, true, 0), facts("L:P", "L:A"));
        assertThat(judgement.reasons()).containsExactly("講義の出席は120分のうち60分（必要な割合は80％）", "「L2」を欠席");
    }

    @Test
    void aShareThatIsNoWholeMinuteIsNotRoundedUp() {
        // 2 of 3 lectures are 66.67 %: enough for 66 %, not for 67 %.
        List<SubjectFact> twoOfThree = facts("L:P", "L:P", "L:A");
        assertThat(Judgement.of(new CompletionRule(66, 10, true, 0), twoOfThree).met())
                .isTrue();
        assertThat(Judgement.of(new CompletionRule(67, 10, true, 0), twoOfThree).met())
                .isFalse();
    }

    @Test
    void exercisesMayBeLeftFreeOrHaveATolerance() {
        assertThat(Judgement.of(new CompletionRule(100, 10, false, 0), facts("L:P", "X:A"))
                        .met())
                .isTrue();
        CompletionRule five = new CompletionRule(100, 0, true, 5);
        assertThat(Judgement.of(five, facts("X:L 5")).met()).isTrue();
        assertThat(Judgement.of(five, facts("X:L 6")).met()).isFalse();
        assertThat(Judgement.of(five, facts("L:L 1")).met()).isFalse();
    }

    @Test
    void theSharesCountWholeSubjects() {
        Judgement judgement = Judgement.of(USUAL, facts("L:P", "L:L 10", "L:L 11", "X:P", "X:E 1"));
        assertThat(judgement.lectures()).isEqualTo(new Share(120, 180));
        assertThat(judgement.exercises()).isEqualTo(new Share(60, 120));
    }

    @Test
    void theRuleIsSaidInWords() {
        assertThat(RuleWords.of(USUAL))
                .containsExactly(
                        "必修の講義は、すべてに出席すること。1コマにつき10分までの遅刻・早退は、出席とみなす。", "必修の演習は、すべてに出席すること。遅刻・早退したコマは、出席とみなさない。");
        assertThat(RuleWords.of(new CompletionRule(80, 0, false, 0)))
                .containsExactly("必修の講義は、合計時間の80％以上に出席すること。遅刻・早退したコマは、出席とみなさない。", "演習の出欠は問わない。");
    }

    @ParameterizedTest
    @CsvSource({
        "L:A/P,      true,  60, ''",
        "L:P/A,      true,  60, ''",
        "L:?/P,      true,  60, ''",
        "L:L 11/E 9, true,  60, ''",
        "L:A/A,      false, 0,  「L1」を欠席",
        "L:A/?,      false, 0,  「L1」の出欠が未入力",
        "L:A/L 20/E 11, false, 0, 「L1」を11分早退",
        "L:,         false, 0,  「L1」のコマが研修日程にない",
    })
    void oneAttendedLessonOfASubjectIsEnoughAndASubjectWithoutOneIsNamed(
            String subject, boolean met, int attended, String reasons) {
        Judgement judgement = Judgement.of(USUAL, facts(subject));
        assertThat(judgement.met()).isEqualTo(met);
        assertThat(judgement.lectures()).isEqualTo(new Share(attended, 60));
        assertThat(String.join("|", judgement.reasons())).isEqualTo(reasons);
    }

    private static List<SubjectFact> facts(String... subjects) {
        return Arrays.stream(subjects)
                .map(one -> fact(one, Arrays.asList(subjects).indexOf(one) + 1))
                .toList();
    }

    /** A subject of 60 minutes; its lessons are parted by strokes. */
    private static SubjectFact fact(String text, int number) {
        SubjectKind kind = text.charAt(0) == 'L' ? SubjectKind.LECTURE : SubjectKind.EXERCISE;
        String seen = text.substring(2);
        List<LessonFact> lessons = seen.isEmpty()
                ? List.of()
                : Arrays.stream(seen.split("/")).map(JudgementTest::seen).toList();
        return new SubjectFact(text.charAt(0) + Integer.toString(number), kind, 60, lessons);
    }

    private static LessonFact seen(String mark) {
        return switch (mark.charAt(0)) {
            case 'P' -> new LessonFact(new LessonMark(Mark.PRESENT, 0));
            case 'A' -> new LessonFact(new LessonMark(Mark.ABSENT, 0));
            case 'L' -> new LessonFact(new LessonMark(Mark.LATE, Integer.parseInt(mark.substring(2))));
            case 'E' -> new LessonFact(new LessonMark(Mark.LEFT_EARLY, Integer.parseInt(mark.substring(2))));
            default -> new LessonFact(null);
        };
    }
}
