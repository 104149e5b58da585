package org.tsunagi.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.workbook.Dump;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.ProfessionViews;
import org.tsunagi.register.RegisterLine;
import org.tsunagi.register.RegisterQuery;
import org.tsunagi.register.RegisterState;
import org.tsunagi.register.RegisterViews;

/** Completers of earlier years from an office's own file: columns chosen once, every problem told, looked at, taken, taken back. */
@QuarkusTest
class RegisterImportTest {
    private static final String HEADINGS = "証書番号,氏名,フリガナ,生年月日,研修名,年度,修了日,市町村,職種・資格,勤務先";
    private static final AtomicInteger SERIES = new AtomicInteger();

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    CertificateDesk certificates;

    @Inject
    CourseViews courses;

    @Inject
    MastersViews masters;

    @Inject
    ProfessionViews professions;

    @Inject
    RegisterViews views;

    @Inject
    Statements statements;

    private final String series = "以前の証書その" + SERIES.incrementAndGet();

    @Test
    void whoCompletedInEarlierYearsIsFoundByEveryFilterAndTakenOut() throws IOException {
        long course = cast.course(Route.DIRECT, 10);
        String file = csv(
                "旧第1号,𠮷田 移子,ヨシダ ウツコ,S55.3.4,支援者養成（旧）,平成30年度,H31.3.20,汐見市,看護師、准看,旧ステーション",
                "旧第2号,葛󠄀城 移夫,,,支援者養成（旧）,H31,令和元年10月17日,汐見町（旧）,,");
        Browser officer = read(file);
        assertThat(officer.page().select("h2").eachText()).contains("列の割り当て", "言葉の読み替え");
        choose(officer, "支援者養成（旧）", title(course));
        choose(officer, "准看", "保健師");
        officer.press("この割り当てで確かめる");
        assertThat(officer.main())
                .contains("移行する修了 2件", "生年月日がない 1件", "𠮷田 移子", "葛󠄀城 移夫", "1980年3月4日（昭和55年）生まれ", "平成30年度（2018）");
        assertThat(found("𠮷田移子")).isEmpty();
        officer.press("この内容で移行する");
        assertThat(officer.path()).startsWith("/register/imports/");
        assertThat(officer.main()).contains(series, "2件");

        for (String words : List.of("吉田移子", "うつこ", "旧第1号", "移子")) {
            assertThat(found(words))
                    .as(words)
                    .extracting(line -> line.name().full())
                    .containsExactly("𠮷田 移子");
        }
        assertThat(found("葛城移夫")).hasSize(1);
        RegisterLine first = found("旧第1号").get(0);
        assertThat(first.state()).isEqualTo(RegisterState.IMPORTED);
        assertThat(first.series()).isEqualTo(series);
        assertThat(first.completedOn()).isEqualTo(LocalDate.of(2019, 3, 20));
        long program = program(course);
        assertThat(lines(new RegisterQuery("", null, program, null, null, null)))
                .extracting(line -> line.name().full())
                .containsExactly("葛󠄀城 移夫", "𠮷田 移子");
        assertThat(lines(new RegisterQuery("", 2018, program, null, null, null)))
                .hasSize(1);
        assertThat(lines(new RegisterQuery("", 2019, program, null, null, null)))
                .hasSize(1);
        assertThat(lines(new RegisterQuery(
                        "", null, program, masters.municipalityOf(Cast.SHIOMI).orElseThrow(), null, null)))
                .hasSize(1);
        long nurse = professions.lines().stream()
                .filter(one -> one.name().equals("保健師"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(lines(new RegisterQuery("", null, program, null, nurse, null)))
                .hasSize(1);
        assertThat(lines(new RegisterQuery("", null, program, null, null, RegisterState.IMPORTED)))
                .hasSize(2);
        assertThat(lines(new RegisterQuery("", null, program, null, null, RegisterState.WAITING)))
                .isEmpty();
        officer.open("/register?program=" + program);
        assertThat(officer.page().select("main tbody tr").text()).contains("移行", "旧第1号", "支援者養成（旧）");
        assertThat(Dump.of(officer.open("/register/list?program=" + program).bytes()))
                .contains("旧第1号", "𠮷田");
        assertThat(new String(
                        officer.open("/register/list?as=csv&column=" + encoded("姓") + "&column=" + encoded("生年月日")
                                        + "&column=" + encoded("証書番号") + "&column=" + encoded("状態")
                                        + "&column=" + encoded("証書番号の呼び名（移行）") + "&program=" + program)
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains("葛󠄀城,,移行,旧第2号," + series, "𠮷田,1980-03-04,移行,旧第1号," + series);
        officer.open("/register?program=" + program).follow("𠮷田 移子");
        assertThat(officer.main()).contains("支援者養成（旧）", "汐見市", "看護師、准看", "旧ステーション", "2行目", "結び付いていません");
    }

    @Test
    void theColumnsAreRememberedAndTheSameLinesAreNotTakenTwice() {
        long course = cast.course(Route.DIRECT, 10);
        String file = csv("二度第1号,二度 一子,,1980-03-04," + title(course) + ",2018,,,,");
        taken(file);
        Browser again = read(file);
        assertThat(again.page().select("h2").eachText()).doesNotContain("列の割り当て");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.main()).contains("A2 証書番号", "同じ呼び名の名簿からもう移行しています", "B2 氏名", "この研修・年度の修了は、もう移行しています");
        assertThat(again.page().select("main button").eachText()).doesNotContain("この内容で移行する");
        byte[] sjis = csv("別第1号,高橋 別子,,," + title(course) + ",2018,,,,").getBytes(Charset.forName("windows-31j"));
        assertThat(sent(sjis).main()).contains("移行する修了 1件", "高橋 別子");
    }

    @Test
    void everythingThatIsWrongIsToldByItsCellAndNothingIsTaken() {
        long course = cast.course(Route.DIRECT, 10);
        String title = title(course);
        Browser officer = read(csv(
                "誤第1号,誤り 一子,,平成31年5月10日," + title + ",2018,,,,",
                "誤第1号,誤り 二子,,," + title + ",令和0年度,,,,",
                "誤第3号,,,," + title + ",2018,2099-01-01,,,",
                "誤第4号,誤り 四子,,1980-13-01," + title + ",平成30年度,R1.10.17,,,",
                "誤第5号,誤り 五子,漢字,2019-01-02," + title + ",,2018-10-17,,,",
                "誤第6号,誤り 六子,,,,,,,,",
                "誤第7号,誤り 七子,,1980-03-04," + title + ",2018,,,,",
                "誤第8号,誤り 七子,,1980-03-04," + title + ",2018,,,,"));
        if (officer.page().select("h2").eachText().contains("列の割り当て")) {
            officer.press("この割り当てで確かめる");
        }
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.main())
                .contains(
                        "D2 生年月日",
                        "令和元年5月10日",
                        "F3 年度 年度を「令和元年度」",
                        "B4 氏名",
                        "G4 修了日 今日より後",
                        "D5 生年月日",
                        "F5 年度 修了日は令和元年度（2019）の日です",
                        "C6 ふりがな",
                        "D6 生年月日 修了日より後",
                        "E7 研修名",
                        "F7 年度 年度も、修了日も、証書の日付もありません",
                        "B9 氏名",
                        "8行目と同じ方");
        assertThat(officer.page().select("main button").eachText()).doesNotContain("この内容で移行する");
        assertThat(found("誤り")).isEmpty();
        Browser old = read(csv(
                "古第1号,誤り 一子,,," + title + ",,1899-12-31,,,",
                "古第2号,誤り 二子,,1900-01-01," + title + ",2018,,,,",
                "古第3号,誤り 三子,,," + title + ",2108,,,,"));
        assertThat(old.main()).contains("G2 修了日 明治33年4月1日より前の日です", "D3 生年月日 明治33年4月1日より前", "F4 年度 これからの年度です");
        assertThat(read(csv("誤第1号,誤り 一子,,," + title + ",2018,,,,", "誤第 １号,誤り 二子,,," + title + ",2018,,,,"))
                        .main())
                .contains("A3 証書番号 2行目と同じ番号です");
    }

    @Test
    void numbersOfOursAndOldOnesNeverMeet() {
        long course = completers.course("今年 一子", "今年 二子");
        List<Long> issued = certificates
                .issueAll(cast.officer(), course, LocalDate.of(2019, 11, 5))
                .issued();
        String first = found("今年一子").get(0).certificate();
        String title = title(course);
        Browser same = read(csv(first + ",昔年 一子,,," + title + ",2019,,,,"));
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.main()).contains("このシステムで作成した修了証書の番号です");
        String later = first.replace("第1号", "第 ７ 号");
        Browser next = read(csv(later + ",昔年 二子,,," + title + ",2019,,,,"));
        assertThat(next.main()).contains("令和元年度の証書番号と同じ形です", "これからの証書は8号からになります");
        next.press("この内容で移行する");
        certificates.makeVoid(cast.officer(), issued.get(0), "汚れ");
        certificates.issueAll(cast.officer(), course, LocalDate.of(2019, 11, 5));
        assertThat(found("今年一子").get(0).certificate()).endsWith("第8号");
        assertThat(read(csv(first.replace("第1号", "第3号") + ",昔年 三子,,," + title + ",2019,,,,"))
                        .main())
                .contains("移行する修了 1件")
                .doesNotContain("これからの証書は");
        assertThat(read(csv(first.replace("第1号", "第99999号") + ",昔年 四子,,," + title + ",2019,,,,"))
                        .main())
                .contains("今の証書番号から離れすぎています");
        Browser person = read(csv("昔第1号,今年 二子,,1980-03-04," + title + ",2019,,,,"));
        assertThat(person.main()).contains("今年 二子さんのこの研修・年度の修了は、このシステムで認定しています");
    }

    @Test
    void theSamePersonIsProposedAndLinkedOnlyByAnOfficer() {
        completers.course("同一 花子");
        long trainee = found("同一花子").get(0).traineeId();
        String title = title(cast.course(Route.DIRECT, 10));
        Browser officer = read(csv("同第1号,同一 花子,,1980-03-04," + title + ",2018,,,,"));
        assertThat(officer.main()).contains("受講者の中に同じ方がいるかもしれない 1件", "同じ方かもしれません");
        officer.press("この内容で移行する");
        String batch = officer.path();
        assertThat(found("同第1号").get(0).traineeId()).isNull();
        assertThat(officer.open("/people/" + trainee).main()).contains("同じ方かもしれません", "同第1号");
        officer.open(batch).press("印を付けた方と結び付ける");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.main()).contains("結び付ける方に印を付けてください");
        officer.page().select("input[name=link]").first().attr("checked", "");
        officer.press("印を付けた方と結び付ける");
        assertThat(officer.main()).contains("氏名かふりがなと、生年月日が同じ受講者は、ほかにいません");
        assertThat(found("同第1号").get(0).traineeId()).isEqualTo(trainee);
        assertThat(officer.open("/people/" + trainee).main())
                .contains("以前の名簿から移行した修了", "同第1号（" + series + "）")
                .doesNotContain("同じ方かもしれません");
        officer.follow(title + "（平成30年度（2018））").press("別の方なので、結び付けを外す");
        assertThat(found("同第1号").get(0).traineeId()).isNull();
        officer.press("同じ方なので結び付ける：同一 花子");
        assertThat(found("同第1号").get(0).traineeId()).isEqualTo(trainee);
        long entry = found("同第1号").get(0).entryId();
        completers.course("他人 花子");
        String token = officer.open("/register/entries/" + entry)
                .page()
                .select("input[name=csrf-token]")
                .first()
                .val();
        officer.press("別の方なので、結び付けを外す");
        officer.post(
                "/register/entries/" + entry + "/link",
                Map.of("csrf-token", token, "person", found("他人花子").get(0).traineeId() + ""));
        assertThat(officer.status()).isEqualTo(422);
        assertThat(found("同第1号").get(0).traineeId()).isNull();
    }

    @Test
    void whatWasTakenOverByMistakeIsTakenBackAndStays() {
        String title = title(cast.course(Route.DIRECT, 10));
        String file = csv("戻第1号,戻し 一子,,1980-03-04," + title + ",2018,,,,");
        Browser officer = taken(file);
        officer.press("この移行を取り消す");
        assertThat(officer.status()).isEqualTo(422);
        Browser stale = Browser.as(cast.officer(), officer.path().replace("/taking-back", ""));
        officer.fill("reason", "ファイルを間違えたため").press("この移行を取り消す");
        assertThat(officer.main()).contains("取消し", "ファイルを間違えたため");
        stale.fill("reason", "もう一度").press("この移行を取り消す");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(found("戻第1号")).isEmpty();
        RegisterLine left = takenBack("戻第1号").get(0);
        assertThat(left.isVoid()).isTrue();
        assertThat(officer.open("/register?state=TAKEN_BACK&q=" + encoded("戻第1号"))
                        .main())
                .contains("移行取消し");
        assertThat(officer.open("/register/entries/" + left.entryId()).main()).contains("ファイルを間違えたため");
        taken(file);
        assertThat(found("戻第1号")).extracting(RegisterLine::state).containsExactly(RegisterState.IMPORTED);
        assertThat(takenBack("戻第1号")).hasSize(1);
    }

    @Test
    void sentTwiceItIsTakenOnceAndTwoOfficersAtOnceTakeItOnce() {
        String title = title(cast.course(Route.DIRECT, 10));
        Browser one = read(csv("重第1号,重複 一子,,," + title + ",2018,,,,"));
        Browser other = read(csv("重第1号,重複 一子,,," + title + ",2018,,,,"));
        assertThat(one.pressAtOnce(3, "この内容で移行する"))
                .containsOnly(one.pressAtOnce(1, "この内容で移行する").get(0));
        other.press("この内容で移行する");
        assertThat(other.status()).isEqualTo(422);
        assertThat(found("重第1号")).hasSize(1);
    }

    @Test
    void whatNoColumnSaysIsSaidByTheForm() {
        long course = cast.course(Route.DIRECT, 10);
        Browser officer = form("氏名,番号" + series + "\r\n一枚 花子,枚第1号")
                .fill("program", Long.toString(program(course)))
                .fill("year", "平成30年度")
                .press("読み込んで確かめる");
        officer.page().select("#column-1 option[value=NUMBER]").first().attr("selected", "");
        officer.page().select("#column-1 option[value=NOTHING]").first().removeAttr("selected");
        officer.press("この割り当てで確かめる").press("この内容で移行する");
        RegisterLine line = found("枚第1号").get(0);
        assertThat(line.course()).isEqualTo(title(course));
        assertThat(line.year()).isEqualTo(2018);
        assertThat(line.completedOn()).isNull();
        Browser without = form("氏名,番号" + series + "\r\n一枚 花子,枚第1号").press("読み込んで確かめる");
        without.press("この割り当てで確かめる");
        assertThat(without.main()).contains("どの列が「研修名」か、選んでください", "どの列が「年度」か、選んでください");
        Browser unnamed =
                form("氏名\r\n一枚 花子").fill("series", "").fill("year", "昔").press("読み込んで確かめる");
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.value("year")).isEqualTo("昔");
    }

    @Test
    void aLongFileIsShownInPartsAndTheStatementsStayTheSame() {
        String title = title(cast.course(Route.DIRECT, 10));
        taken(csv("初第1号,最初 花子,,," + title + ",2018,,,,"));
        String many = IntStream.rangeClosed(1, 230)
                .mapToObj(n -> "多第" + n + "号,幾百 花" + n + ",,1980-03-04," + title + ",2018,,,,")
                .collect(Collectors.joining("\r\n"));
        Browser officer = read(csv(many));
        assertThat(officer.main()).contains("移行する修了 230件", "230件中 1～100");
        assertThat(officer.press("次へ").main()).contains("幾百 花150");
        long one = statements.during(() -> read(csv("少第1号,少数 花子,,1980-03-04," + title + ",2018,,,,")));
        assertThat(statements.during(() -> read(csv(many)))).isEqualTo(one);
        taken(csv(many));
        long few = statements.during(() -> Browser.as(cast.officer(), "/register?q=" + encoded("最初")));
        assertThat(statements.during(() -> Browser.as(cast.officer(), "/register?q=" + encoded("幾百"))))
                .isEqualTo(few);
    }

    @Test
    void itIsForOfficersOnly() {
        for (Viewer other : List.of(new Viewer(3, "閲覧 次郎", Role.OFFICIAL, null, null), cast.nominator(Cast.SHIOMI))) {
            for (String page : List.of("/register/import", "/register/imports/1", "/register/entries/1")) {
                assertThat(Browser.as(other, page).status()).isEqualTo(403);
            }
        }
        assertThat(Browser.as(cast.officer(), "/register/entries/999999").status())
                .isEqualTo(404);
        assertThat(Browser.at("/verify").main()).contains("確認番号が印刷されていない証書");
    }

    private Browser taken(String file) {
        Browser officer = read(file);
        if (officer.page().select("h2").eachText().contains("列の割り当て")) {
            officer.press("この割り当てで確かめる");
        }
        return officer.press("この内容で移行する");
    }

    private Browser read(String file) {
        return form(file).press("読み込んで確かめる");
    }

    private Browser sent(byte[] file) {
        return Browser.as(cast.officer(), "/register/import")
                .fill("series", series)
                .attach("file", "名簿.csv", file)
                .press("読み込んで確かめる");
    }

    private Browser form(String file) {
        return Browser.as(cast.officer(), "/register/import")
                .fill("series", series)
                .attach("file", "名簿.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private static void choose(Browser page, String word, String meaning) {
        page.page().select("tr:has(th:contains(" + word + ")) select[name=meaning] option").stream()
                .forEach(option -> {
                    option.removeAttr("selected");
                    if (option.text().equals(meaning)) {
                        option.attr("selected", "");
                    }
                });
    }

    private static String csv(String... rows) {
        return HEADINGS + "\r\n" + String.join("\r\n", rows);
    }

    private String title(long course) {
        return QuarkusTransaction.requiringNew()
                .call(() -> courses.program(courses.course(course).program().id())
                        .program()
                        .title());
    }

    private long program(long course) {
        return QuarkusTransaction.requiringNew()
                .call(() -> courses.course(course).program().id());
    }

    private List<RegisterLine> takenBack(String words) {
        return lines(new RegisterQuery(words, null, null, null, null, RegisterState.TAKEN_BACK));
    }

    private List<RegisterLine> found(String words) {
        return lines(RegisterQuery.of(words));
    }

    private List<RegisterLine> lines(RegisterQuery query) {
        return views.found(cast.officer(), query, 0, 500).stream()
                .map(row -> row.line())
                .toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
