package org.tsunagi.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.selection.SeatAllocation.Result;

/** What is said of an outcome. */
class OutcomeWordsTest {
    @ParameterizedTest
    @EnumSource
    void everyResultIsSaidToTheBodyAndToThePerson(Result result) {
        assertThat(Messages.label(result)).isNotBlank();
        assertThat(OutcomeWords.toPerson(result)).endsWith("。");
    }
}
