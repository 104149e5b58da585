package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionKeyTest {
    @Test
    void aFreshKeyComesBackFromItsForm() {
        SubmissionKey key = SubmissionKey.fresh();
        assertThat(SubmissionKey.of(key.value())).isEqualTo(key);
        assertThat(SubmissionKey.fresh()).isNotEqualTo(key);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "x",
                "6F9619FF-8B86-D011-B42D-00CF4FC964FF",
                " 6f9619ff-8b86-d011-b42d-00cf4fc964ff",
                "6f9619ff-8b86-d011-b42d-00cf4fc964ff\n",
                "6f9619ff-8b86-d011-b42d-00cf4fc964f' OR 1=1"
            })
    void nonsenseIsRefusedForTheWholeForm(String sent) {
        RuleViolation refusal =
                Refused.saying("この画面からは送信できませんでした。画面を開き直して、もう一度送信してください。", () -> SubmissionKey.of(sent));
        assertThat(refusal.field()).isNull();
    }
}
