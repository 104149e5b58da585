package org.tsunagi.masters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.masters.TermsOfOffice.Gap;
import org.tsunagi.masters.TermsOfOffice.Post;
import org.tsunagi.masters.TermsOfOffice.Term;

class TermsOfOfficeTest {
    private static final Term FIRST = term(Post.GOVERNOR, "一郎", null, day(3, 31));
    private static final Term SECOND = term(Post.GOVERNOR, "二郎", day(4, 2), null);
    private static final Term DEPUTY = term(Post.DEPUTY, "三郎", day(5, 1), day(5, 10));
    private static final TermsOfOffice TERMS = new TermsOfOffice(List.of(SECOND, DEPUTY, FIRST));

    @Test
    void theDayDecidesWhoSigns() {
        assertThat(TERMS.on(LocalDate.of(1990, 1, 1))).contains(FIRST);
        assertThat(TERMS.on(day(3, 31))).contains(FIRST);
        assertThat(TERMS.on(day(4, 1))).isEmpty();
        assertThat(TERMS.on(day(4, 2))).contains(SECOND);
        assertThat(TERMS.on(LocalDate.of(2090, 1, 1))).contains(SECOND);
    }

    @Test
    void aDeputySignsInPlaceOfAGovernorOfTheSameDay() {
        assertThat(TERMS.on(day(4, 30))).contains(SECOND);
        assertThat(TERMS.on(day(5, 1))).contains(DEPUTY);
        assertThat(TERMS.on(day(5, 10))).contains(DEPUTY);
        assertThat(TERMS.on(day(5, 11))).contains(SECOND);
        Term longBefore = term(Post.DEPUTY, "三郎", day(3, 1), day(4, 5));
        assertThat(new TermsOfOffice(List.of(SECOND, longBefore)).on(day(4, 3))).contains(longBefore);
    }

    @Test
    void theDaysOnWhichNobodySignsAreSaid() {
        assertThat(TERMS.gaps()).containsExactly(new Gap(day(4, 1), day(4, 1)));
        assertThat(new TermsOfOffice(List.of(FIRST, term(Post.DEPUTY, "三郎", day(4, 1), day(4, 1)), SECOND)).gaps())
                .isEmpty();
        assertThat(new TermsOfOffice(List.of()).gaps()).isEmpty();
        assertThat(TERMS.near(day(4, 1))).contains(SECOND);
    }

    @Test
    void twoOfOnePostNeverSignOnTheSameDay() {
        assertThat(refusal(term(Post.GOVERNOR, "四郎", day(3, 31), day(4, 1))))
                .isEqualTo("一郎の期間（はじめから、令和8年3月31日まで）と重なっています。どちらかの期間を直してください。");
        assertThat(refusal(term(Post.DEPUTY, "四郎", day(5, 10), null))).startsWith("三郎の期間（令和8年5月1日から、令和8年5月10日まで）");
        assertThat(refusal(term(Post.GOVERNOR, "四郎", day(4, 1), day(4, 1)))).isEmpty();
        assertThat(refusal(term(Post.DEPUTY, "四郎", day(4, 2), day(4, 30)))).isEmpty();
        assertThat(refusal(term(Post.DEPUTY, "四郎", day(6, 2), day(6, 1)))).isEqualTo("「いつまで」が「いつから」より前です。");
    }

    @Test
    void whoIsInOfficeUntilFurtherNoticeIsEndedByTheNextGovernor() {
        Term next = term(Post.GOVERNOR, "四郎", day(6, 1), null);
        assertThat(TermsOfOffice.isEndedBy(SECOND, next)).isTrue();
        assertThat(TermsOfOffice.isEndedBy(term(Post.DEPUTY, "三郎", day(5, 1), null), next))
                .isTrue();
        assertThat(TermsOfOffice.isEndedBy(FIRST, next)).isFalse();
        assertThat(TermsOfOffice.isEndedBy(SECOND, term(Post.GOVERNOR, "四郎", day(6, 1), day(6, 30))))
                .isFalse();
        assertThat(TermsOfOffice.isEndedBy(SECOND, term(Post.GOVERNOR, "四郎", day(4, 2), null)))
                .isFalse();
        assertThat(TermsOfOffice.isEndedBy(SECOND, term(Post.DEPUTY, "四郎", day(6, 1), null)))
                .isFalse();
    }

    private static String refusal(Term wanted) {
        return Optional.ofNullable(catchThrowableOfType(RuleViolation.class, () -> TERMS.checkRoomFor(wanted)))
                .map(RuleViolation::sentence)
                .orElse("");
    }

    private static Term term(Post post, String name, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Term(post, "見本県知事", name, from, until);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
