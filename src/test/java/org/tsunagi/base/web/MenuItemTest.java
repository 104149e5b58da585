package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which line of the menu a page belongs to. */
class MenuItemTest {
    private static final MenuItem HOME = new MenuItem(0, "ホーム", "/", Set.of());
    private static final MenuItem PLAN = new MenuItem(100, "研修計画", "/courses", Set.of());
    private static final MenuItem COMPLETION =
            new MenuItem(500, "修了", "/completions", Set.of()).alsoAt("/courses/*/judgement");

    @Test
    void aPageBelowThePathCounts() {
        assertThat(PLAN.closeness("/courses")).isPositive();
        assertThat(PLAN.closeness("/courses/5/edit")).isPositive();
        assertThat(PLAN.closeness("/courses-of-last-year")).isZero();
        assertThat(COMPLETION.closeness("/courses/5/edit")).isZero();
    }

    @Test
    void theHomePageIsNotAboveEverything() {
        assertThat(HOME.closeness("/")).isPositive();
        assertThat(HOME.closeness("/courses")).isZero();
        assertThat(PLAN.closeness("/")).isZero();
    }

    @Test
    void theLineThatNamesThePageMoreCloselyIsCloser() {
        assertThat(COMPLETION.closeness("/courses/5/judgement")).isGreaterThan(PLAN.closeness("/courses/5/judgement"));
    }
}
