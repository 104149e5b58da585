package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.course.CourseViews;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.NominatingBodyViews;

/** On a database of its own: there must be nobody yet. */
@QuarkusTest
@Tag("once")
@TestProfile(SetupTest.FirstStart.class)
class SetupTest {
    @Inject
    SetupDesk setup;

    @Inject
    MastersViews municipality;

    @Inject
    NominatingBodyViews bodies;

    @Inject
    CourseViews courses;

    @Test
    void theFirstStartChoosesThePrefectureAndTheFirstAdministratorOnce() {
        String printedBefore = "/setup/" + setup.newLink().orElseThrow();
        String link = "/setup/" + setup.newLink().orElseThrow();
        assertThat(Browser.at(printedBefore).status()).isEqualTo(404);
        assertThat(Browser.at("/setup/guessed").status()).isEqualTo(404);

        Browser nothing = Browser.at(link).press("登録してはじめる");
        assertThat(nothing.page().select(".problems a").eachText())
                .containsExactly("都道府県：選んでください。", "ログインID：入力してください。", "氏名：入力してください。", "パスワード：入力してください。");

        Browser browser = Browser.at(link)
                .fill("login", "kanri")
                .fill("name", "管理 花子")
                .fill("password", Browser.PASSWORD)
                .fill("repeat", Browser.PASSWORD)
                .press("登録してはじめる");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("option[value]")).hasSize(48);
        browser.fill("prefecture", "130001")
                .fill("password", "password")
                .fill("repeat", "password")
                .press("登録してはじめる");
        assertThat(browser.main()).contains("推測されやすいパスワード");
        assertThat(municipality.settings()).isEmpty();
        browser.fill("password", Browser.PASSWORD)
                .fill("repeat", Browser.PASSWORD)
                .press("登録してはじめる");
        assertThat(browser.path()).isEqualTo("/settings");
        assertThat(browser.main()).contains("県の設定を入力してください");
        assertThat(municipality.settings()).isPresent();
        assertThat(bodies.bodies()).hasSizeGreaterThan(50);
        assertThat(courses.programs())
                .extracting(one -> one.program().title())
                .containsExactly("医療的ケア児等コーディネーター養成研修", "医療的ケア児等支援者養成研修");

        assertThat(Browser.at(link).status()).isEqualTo(404);
        assertThat(setup.newLink()).isEmpty();
        assertThat(Browser.signIn("kanri").open("/accounts").status()).isEqualTo(200);

        Browser another = Browser.at("/setup/" + setup.linkForAnother());
        assertThat(another.main()).contains("システム管理者を登録します").doesNotContain("都道府県");
        another.fill("login", "kanri2")
                .fill("name", "管理 次郎")
                .fill("password", Browser.PASSWORD)
                .fill("repeat", Browser.PASSWORD)
                .press("登録してはじめる");
        assertThat(Browser.signIn("kanri2").open("/accounts").main()).contains("管理 花子", "管理 次郎");
    }

    /** Nothing but a database of its own. */
    public static class FirstStart implements QuarkusTestProfile {}
}
