package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.OnlineViews;
import org.tsunagi.intake.OpenCall;
import org.tsunagi.intake.print.CallPoster;

/** What an officer hangs up, and what came of it. */
@QuarkusTest
class PosterTest {
    private static final String PICTURES = System.getProperty("tests.journey", "");

    @Inject
    Cast cast;

    @Inject
    OpenDoor door;

    @Inject
    CallViews calls;

    @Inject
    OnlineViews online;

    @Test
    void thePosterSaysWhatItIsUntilWhenAndWhere() throws IOException {
        long course = cast.course(Route.DIRECT, 40);
        cast.day(LocalDate.of(2019, 12, 15), SubjectKind.LECTURE, course);
        long call = door.call(course, Duration.ofHours(-1), Duration.ofHours(1));
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call);
        assertThat(hanako.main()).contains("だれでも次のアドレスから申し込めます", "/apply/" + call);
        assertThat(hanako.page().select("svg.qr")).hasSize(1);

        hanako.follow("QRコード付きのポスター（PDF、A4）");

        assertThat(hanako.answered("Content-Type")).isEqualTo("application/pdf");
        PdfReader file = new PdfReader(hanako.bytes());
        assertThat(file.getNumberOfPages()).isOne();
        String words = new PdfTextExtractor(file).getTextFromPage(1).replaceAll("[\\s　]", "");
        assertThat(words)
                .contains("受講者募集", "試しの研修その", "定員", "40名", "12月15日", "県民会館", "試しに受ける者", "申込みはこちらから")
                .contains("/apply/" + call, "お問い合わせ", "見本県障害福祉課", "電話099-000-0000");
        if (!PICTURES.isEmpty()) {
            Files.write(Path.of(PICTURES, "poster.pdf"), hanako.bytes());
        }
    }

    @Test
    void aConditionThatHasNoRoomIsLeftWholeToThePage() throws IOException {
        OpenCall call = online.call(door.call());
        assertThat(words(call, "相談支援専門員の方")).contains("対象相談支援専門員の方").doesNotContain("ご覧ください");
        assertThat(words(call, "相談支援専門員の方、".repeat(40)))
                .contains("対象申込みの画面をご覧ください。", "申込みはこちらから")
                .doesNotContain("相談支援専門員");
    }

    @Test
    void whereEmployersApplyThePosterSendsPeopleToTheirs() throws IOException {
        OpenCall call =
                online.call(door.call(cast.course(Route.EMPLOYER, 40), Duration.ofHours(-1), Duration.ofHours(1)));
        assertThat(words(call, "相談支援専門員の方")).contains("受講したい方は、勤務先にご相談ください。");
        assertThat(words(online.call(door.call()), "")).doesNotContain("勤務先");
    }

    private static String words(OpenCall call, String eligibility) throws IOException {
        byte[] file = CallPoster.print(
                "ポスター",
                new OpenCall(
                        call.id(),
                        call.course(),
                        call.round(),
                        call.route(),
                        call.year(),
                        40,
                        null,
                        call.window(),
                        false,
                        eligibility,
                        call.days()),
                "https://example.jp/apply/1",
                List.of("見本県"));
        return new PdfTextExtractor(new PdfReader(file)).getTextFromPage(1).replaceAll("[\\s　]", "");
    }

    @Test
    void onlyCallsThatAnybodyMayAnswerHaveOne() {
        long nominated = cast.call(cast.course(Route.NOMINATED, 40), null);
        Browser hanako = Browser.as(cast.officer(), "/calls/" + nominated);
        assertThat(hanako.main()).doesNotContain("ポスター");
        assertThat(hanako.open("/posters/" + nominated + "/poster.pdf").status())
                .isEqualTo(404);
        Viewer official = new Viewer(9, "閲覧 太郎", Role.OFFICIAL, null, null);
        assertThat(Browser.as(official, "/calls/" + door.call()).main()).doesNotContain("ポスター");
    }

    @Test
    void theListTellsWhatCameOverThePage() {
        long call = door.call();
        door.filled(call).press("内容を確認する").press("申し込む");
        long course = calls.call(cast.officer(), call).courseId();
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/applications");
        assertThat(hanako.page().select("tbody td").first().text()).isEqualTo("直接（画面から）");
        assertThat(hanako.page().select("tbody td").last().text()).contains(":");
    }
}
