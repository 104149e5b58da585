package org.tsunagi.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;

class SelectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);

    private final Selection decided = new Selection();

    @Test
    void itsHourMustLieAhead() {
        assertThatThrownBy(() -> decided.planPublication(DAY, "effectiveOn", at(DAY, 9, 0)))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.field()).isEqualTo("effectiveOn");
                    assertThat(no.sentence()).contains("すでに過ぎています", "いま公表する");
                });
        assertThat(decided.isDueBy(DAY)).isFalse();
        decided.planPublication(DAY, "effectiveOn", at(DAY, 8, 59));
        assertThat(decided.isDueBy(DAY)).isTrue();
    }

    @Test
    void whatWasMovedOrForgottenIsNotDueOnItsFormerDay() {
        decided.planPublication(DAY, "publishOn", at(DAY, 8, 0));
        decided.planPublication(DAY.plusDays(2), "publishOn", at(DAY, 8, 0));
        assertThat(decided.isDueBy(DAY)).isFalse();
        assertThat(decided.isDueBy(DAY.plusDays(2))).isTrue();
        decided.forgetPlan();
        assertThat(decided.isDueBy(DAY.plusDays(2))).isFalse();
    }

    @Test
    void whatIsPublishedOrRefusedHasNoPlanAnyMore() {
        decided.planPublication(DAY, "publishOn", at(DAY, 8, 0));
        decided.refusePublication("席がありません。");
        assertThat(decided.isDueBy(DAY)).isFalse();
        assertThat(decided.publication().refused()).isEqualTo("席がありません。");
        decided.planPublication(DAY, "publishOn", at(DAY, 8, 0));
        assertThat(decided.publication().refused()).isNull();
        decided.publish(at(DAY, 8, 30));
        assertThat(decided.publication().on()).isNull();
        assertThat(decided.planned()).isEmpty();
    }

    private static Act at(LocalDate day, int hour, int minute) {
        Instant then = day.atTime(hour, minute).atZone(OfficeClock.ZONE).toInstant();
        return new Act(then, 7, "見本 花子");
    }
}
