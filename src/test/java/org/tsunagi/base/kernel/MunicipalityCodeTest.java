package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"011002", "131016", "131041", "271004", "472018", "010006", "130001"})
    void theCodesInUseAreValid(String digits) {
        assertThat(MunicipalityCode.isValid(digits)).isTrue();
        assertThat(MunicipalityCode.parse(digits).digits()).isEqualTo(digits);
        assertThat(MunicipalityCode.parse(digits.substring(0, 5)).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"00000, 1", "00001, 9", "00005, 1", "01003, 1", "10101, 0", "00120, 1", "01200, 9", "13104, 1"})
    void theCheckDigitIsTheLastOfElevenLessTheRemainder(String five, String check) {
        assertThat(MunicipalityCode.parse(five)).hasToString(five + check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"０１１００２", " 011002 ", "　０１１００", "01 100"})
    void fullWidthAndBlanksDoNoHarm(String typed) {
        assertThat(MunicipalityCode.parse(typed)).isEqualTo(new MunicipalityCode("011002"));
    }

    @Test
    void aWrongCheckDigitIsRefused() {
        assertThat(MunicipalityCode.isValid("011003")).isFalse();
        Refused.saying("市町村コード011003は検査数字（6桁目）が合いません。コードを確かめてください。", () -> MunicipalityCode.parse("011003"));
        Refused.saying("市町村コード101002は検査数字（6桁目）が合いません。コードを確かめてください。", () -> MunicipalityCode.parse("101002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1100", "0110020", "札幌市", "0110a", "01100-2", "-11002", "٠١١٠٠٢"})
    void whatIsNoCodeIsRefused(String typed) {
        Refused.saying("市町村コードは、5桁または6桁の数字で入力してください。", () -> MunicipalityCode.parse(typed));
        assertThat(MunicipalityCode.isValid(typed)).isFalse();
    }

    @Test
    void aStoredCodeIsNeverInvalid() {
        assertThatThrownBy(() -> new MunicipalityCode("011003")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new MunicipalityCode("01100")).isInstanceOf(IllegalStateException.class);
    }
}
