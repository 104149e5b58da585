package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLengthTest {
    @Test
    void aTextIsCutBetweenCharactersAndSaysSo() {
        assertThat(TextLength.cut("試し病院", 4)).isEqualTo("試し病院");
        assertThat(TextLength.cut("試し病院", 3)).isEqualTo("試し…");
        assertThat(TextLength.cut("試𠮷院", 3)).isEqualTo("試…");
        assertThat(TextLength.cut("葛󠄀城", 3)).isEqualTo("…");
        assertThat(TextLength.cut("𠮷野家", 3)).isEqualTo("𠮷…");
    }
}
