package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.StaleForm;

/** What a desk throws, or what its commit does after it, as the form shows it. */
class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void anOvertakenVersionThatOnlyTheCommitFindsLeavesTheFormOnThePage() {
        assertThat(problems.tryTo(() -> fail(new IllegalStateException(new OptimisticLockException()))))
                .isFalse();
        assertThat(problems.stale()).isTrue();
        assertThat(problems.all())
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).contains("入力した内容は残っています"));
    }

    @Test
    void aLockWaitedForInVainLeavesTheFormOnThePage() {
        assertThat(problems.tryTo(() -> fail(new IllegalStateException(new SQLException("row", "HYT00")))))
                .isFalse();
        assertThat(problems.stale()).isFalse();
        assertThat(problems.all())
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).startsWith("ほかの方の処理が終わるのを待ちましたが"));
    }

    @Test
    void aStaleFormIsOvertakenAndAnythingElseIsNoProblemOfTheForm() {
        assertThat(problems.tryTo(() -> fail(new StaleForm()))).isFalse();
        assertThat(problems.stale()).isTrue();
        assertThatThrownBy(() -> problems.tryTo(() -> fail(new IllegalStateException("broken"))))
                .hasMessage("broken");
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }
}
