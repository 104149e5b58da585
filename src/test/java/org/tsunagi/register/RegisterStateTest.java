package org.tsunagi.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.completion.Completion.Outcome;

class RegisterStateTest {
    @Test
    void aCompletionTakenBackIsThatWhateverItsCertificateSays() {
        assertThat(RegisterState.of(Outcome.REVOKED, null)).isEqualTo(RegisterState.REVOKED);
        assertThat(RegisterState.of(Outcome.REVOKED, CertificateState.VOID)).isEqualTo(RegisterState.REVOKED);
    }

    @Test
    void whoseCertificateIsVoidWaitsForAnother() {
        assertThat(RegisterState.of(Outcome.COMPLETED, null)).isEqualTo(RegisterState.WAITING);
        assertThat(RegisterState.of(Outcome.COMPLETED, CertificateState.VOID)).isEqualTo(RegisterState.WAITING);
        assertThat(RegisterState.of(Outcome.COMPLETED, CertificateState.MADE)).isEqualTo(RegisterState.MADE);
        assertThat(RegisterState.of(Outcome.COMPLETED, CertificateState.HANDED_OVER))
                .isEqualTo(RegisterState.HANDED_OVER);
    }
}
