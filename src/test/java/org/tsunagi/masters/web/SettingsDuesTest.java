package org.tsunagi.masters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.web.Due;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.TermsOfOffice;

class SettingsDuesTest {
    @Test
    void anAdministratorIsToldWhatIsMissing() {
        PrefectureSettings blank = new PrefectureSettings("見本県", "障害福祉課", "099", "見本県知事", "市町村");
        assertThat(SettingsDues.of(
                        blank, new TermsOfOffice(List.of()), List.of(new BodyLine(11, "汐見市", "992011", null))))
                .extracting(Due::label)
                .containsExactly("証書の発行者を設定する");
        assertThat(SettingsDues.of(null, new TermsOfOffice(List.of()), List.of()))
                .extracting(Due::label)
                .containsExactly("証書の発行者を設定する", "担当課の名称と連絡先を設定する", "市町村を登録する");
    }
}
