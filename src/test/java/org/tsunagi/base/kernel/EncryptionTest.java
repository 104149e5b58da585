package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncryptionTest {
    private static final byte[] TEXT = "髙橋 花子".getBytes(StandardCharsets.UTF_8);

    private final Encryption ours = new Encryption("a secret of the server", "flash");

    @Test
    void onlyTheSameSecretAndPurposeReadIt() {
        byte[] encrypted = ours.encrypt(TEXT);
        assertThat(encrypted).hasSize(TEXT.length + Encryption.LONGER).isNotEqualTo(ours.encrypt(TEXT));
        assertThat(ours.decrypt(encrypted)).hasValue(TEXT);
        assertThat(new Encryption("another secret", "flash").decrypt(encrypted)).isEmpty();
        assertThat(new Encryption("a secret of the server", "reply").decrypt(encrypted))
                .isEmpty();
    }

    @Test
    void aChangeIsNoticedAndWhatIsNoneOfOursIsNothing() {
        byte[] encrypted = ours.encrypt(TEXT);
        encrypted[encrypted.length - 1] ^= 1;
        assertThat(ours.decrypt(encrypted)).isEmpty();
        assertThat(ours.decrypt(new byte[0])).isEmpty();
        assertThat(ours.decrypt(TEXT)).isEmpty();
    }
}
