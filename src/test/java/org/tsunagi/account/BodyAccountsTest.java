package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.account.AccessDesk.NewKeys;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.account.SignInDesk.Caller;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBodyDesk;
import org.tsunagi.notice.LetterSheet;
import org.tsunagi.notice.print.LetterPdf;

/** Accounts for nominating bodies in one act, their letters, and the way in by the key. */
@QuarkusTest
class BodyAccountsTest {
    private static final String PASSWORD = "kaze no tooru michi";
    private static final Caller OFFICE = new Caller("192.0.2.8", "", "");

    @Inject
    AccountDesk accounts;

    @Inject
    AccessDesk access;

    @Inject
    AccountViews views;

    @Inject
    AccessViews bodiesByAccount;

    @Inject
    AccessKeys keys;

    @Inject
    Users users;

    @Inject
    SignInDesk signIn;

    @Inject
    NominatingBodyDesk bodies;

    @Inject
    OfficeClock clock;

    @Inject
    Statements statements;

    @Inject
    Cast cast;

    private final String name = "試し病院" + UUID.randomUUID().toString().substring(0, 8);
    private long body;
    private Viewer administrator;

    @BeforeEach
    void aBodyWithoutAnAccount() {
        cast.settle();
        body = bodies.add(name);
        String login = "issuer-" + body;
        long id = accounts.createUser(new NewUser(login, "管理 者", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        administrator = new Viewer(id, "管理 者", Role.ADMINISTRATOR, null, null);
    }

    @Test
    void oneActMakesAnAccountForEachBodyAndALetterToEach() throws IOException {
        Browser browser = Browser.as(administrator, "/accounts").follow("推薦機関の利用者をまとめて登録する");
        assertThat(box(browser, body).hasAttr("checked")).isTrue();
        browser.follow("すべて外す").press("内容を確かめる");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("機関か利用者を1件以上選択してください");

        box(browser, body).attr("checked", "");
        browser.fill("until", "令和元年5月1日").press("内容を確かめる");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("までの日を入力してください");
        assertThat(box(browser, body).hasAttr("checked")).isTrue();

        LocalDate lastDay = clock.today().plusDays(14);
        browser.fill("until", lastDay.toString()).press("内容を確かめる");
        assertThat(browser.main()).contains("登録前の確認", "新しく登録する利用者 1件", name, "kikan-" + body);
        browser.press("選び直す");
        assertThat(box(browser, body).hasAttr("checked")).isTrue();
        assertThat(browser.value("until")).isEqualTo(lastDay.toString());
        browser.press("内容を確かめる");
        String form = browser.page().select("input[name=key]").val();
        browser.press("登録してリンクを発行する");
        assertThat(browser.path()).startsWith("/notices/access/");
        assertThat(browser.main()).contains("利用者とリンクを用意しました", "標準の文面");

        String place = browser.path();
        assertThat(access.issue(administrator, keys(List.of(body), List.of()), new SubmissionKey(form)))
                .isEqualTo(Long.parseLong(place.substring(place.lastIndexOf('/') + 1)));
        assertThat(usersOfBody()).hasSize(1);

        browser.open(place + "?wording=0").press("PDFをダウンロードする");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.answered("Cache-Control")).contains("no-store");
        PdfReader file = new PdfReader(browser.bytes());
        assertThat(file.getNumberOfPages()).isEqualTo(1);
        String letter = new PdfTextExtractor(file).getTextFromPage(1).replaceAll("[\\s　]", "");
        assertThat(letter).contains(name + "担当者様", "kikan-" + body, link(user()));

        browser.open(place + "/merge.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(browser.bytes()))) {
            List<String> cells = new ArrayList<>();
            book.getSheetAt(0).getRow(1).forEach(cell -> cells.add(cell.toString()));
            assertThat(cells).contains(name, "kikan-" + body, link(user()));
        }
    }

    @Test
    void aBodyWithTheLongestNameGetsAnAccountToo() {
        String longest = name + "療".repeat(100 - name.length() - 1) + "𠮷";
        body = bodies.add(longest);
        given();
        assertThat(user().name())
                .hasSizeLessThanOrEqualTo(100)
                .startsWith(name + "療")
                .endsWith("療… 担当者");
        assertThat(user().bodyName()).isEqualTo(longest);
    }

    /** A mail stays in the outbox, and with it the key. */
    @Test
    void aKeyIsNeverMailed() {
        long issue = access.issue(administrator, keys(List.of(body), List.of()), SubmissionKey.fresh());
        String place = AccessLetters.place(issue);
        Browser browser = Browser.as(administrator, place + "?wording=0");
        String token = browser.page().select("[name=csrf-token]").val();
        browser.post(
                place,
                Map.of(
                        "csrf-token",
                        token,
                        "wording",
                        "0",
                        "key",
                        SubmissionKey.fresh().value(),
                        "seen",
                        "x"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("この文書はメールでは送れません。紙で渡してください。");
    }

    /** So that a sheet goes into each envelope, also with a long link and with whom to ask. */
    @Test
    void theFirstTextIsOnePage() throws IOException {
        String link =
                "https://tsunagi.kenshu-kanri.shogai-fukushi.pref.example.lg.jp/access/123456.12.AbCdEfGhIjKlMnOpQrStUv";
        LetterSheet letter = new LetterSheet(
                "",
                name,
                "障福第123号",
                "令和8年11月29日",
                "〒990-8570 見本県見本市中央1-1-1",
                "見本県障害福祉課",
                true,
                "試し",
                Messages.say("account.letter.text").replace("{リンク}", link),
                List.of("障害福祉課", "見本 花子", "電話　099-000-0000", "メール　shogai@pref.mihon.example.jp"));
        PdfReader file = new PdfReader(LetterPdf.print("試し", List.of(letter)));
        assertThat(file.getNumberOfPages()).isEqualTo(1);
        assertThat(new PdfTextExtractor(file).getTextFromPage(1)).contains("shogai@");
    }

    @Test
    void twoActsAtOnceMakeOneAccount() {
        Browser browser = checked(Browser.as(administrator, "/accounts/bodies?choice=none"));
        List<String> answers = browser.pressAtOnce(4, "登録してリンクを発行する");
        assertThat(answers).allMatch(answer -> answer.startsWith("303 /notices/access/"));
        assertThat(Set.copyOf(answers)).hasSize(1);
        assertThat(usersOfBody()).hasSize(1);

        Browser late = Browser.as(administrator, "/accounts/bodies?choice=none");
        Map<String, String> again = new HashMap<>();
        again.put("csrf-token", late.page().select("input[name=csrf-token]").val());
        again.put("key", SubmissionKey.fresh().value());
        again.put("until", clock.today().plusDays(3).toString());
        again.put("bodies", Long.toString(body));
        assertThat(late.post("/accounts/bodies", again).status()).isEqualTo(422);
        assertThat(late.main()).contains("この画面を開いた後に利用者が登録された機関があります：" + name);
        assertThat(usersOfBody()).hasSize(1);
    }

    @Test
    void theKeyOpensTheAccountOnceAndItsClerkChoosesThePassword() {
        String link = given();
        Browser clerk = Browser.at(link);
        assertThat(Browser.at(link).main()).contains(name, "kikan-" + body, "まで");
        assertThat(clerk.answered("Cache-Control")).contains("no-store");
        clerk.fill("password", PASSWORD).fill("repeat", "別のもの").press("パスワードを登録してログインする");
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.main()).contains("2回入力したパスワードが一致しません");
        clerk.fill("password", "password").fill("repeat", "password").press("パスワードを登録してログインする");
        assertThat(clerk.main()).contains("推測されやすいパスワード");
        clerk.fill("password", PASSWORD).fill("repeat", PASSWORD).press("パスワードを登録してログインする");
        assertThat(clerk.path()).isEqualTo("/");
        assertThat(clerk.text()).contains(name, "パスワードを登録し、ログインしました");
        assertThat(user().wasUsed()).isTrue();
        assertThat(signIn.signIn("kikan-" + body, PASSWORD, OFFICE).stage()).isEqualTo(SessionStage.OPEN);

        Browser late = Browser.at(link);
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.main()).contains("このリンクはすでに使われたか");
    }

    @Test
    void beforeThatNoPasswordOpensIt() {
        given();
        assertRefused("account.signIn.wrong", () -> signIn.signIn("kikan-" + body, "", OFFICE));
        assertRefused("account.signIn.wrong", () -> signIn.signIn("kikan-" + body, "null", OFFICE));
    }

    @Test
    void aKeyEndsWithItsLastDayAndWithItsAccountsStop() {
        String link = given();
        String token = link.substring("/access/".length());
        LocalDate lastDay = clock.today().plusDays(30);
        clock.at(
                lastDay.atTime(23, 59),
                () -> assertThat(keys.require(token).name()).isEqualTo(name + " 担当者"));
        clock.at(
                lastDay.plusDays(1).atTime(LocalTime.MIDNIGHT),
                () -> assertRefused("account.access.over", () -> keys.require(token)));
        accounts.disable(administrator, userId());
        Browser stopped = Browser.at(link);
        assertThat(stopped.status()).isEqualTo(404);
        assertThat(stopped.main()).contains("この利用者は停止されています", "問合せ先");
        accounts.enable(administrator, userId());
        assertRefused("account.access.spent", () -> keys.require(token));
    }

    @Test
    void aForgedKeyOpensNothing() {
        String link = given();
        String other = link.replaceFirst("/[0-9]+[.]", "/" + administrator.userId() + ".");
        assertThat(Browser.at(other).main()).contains("このリンクは正しくありません");
        assertThat(Browser.at("/access/guessed").status()).isEqualTo(404);
    }

    /** Also for an administrator who tries the link: the audit keeps that it was opened, and not the key. */
    @Test
    void theAuditSaysWhoUsedTheKeyAndKeepsNoKey() {
        String link = given();
        assertThat(Browser.as(administrator, link).status()).isEqualTo(200);
        Browser.at(link).fill("password", PASSWORD).fill("repeat", PASSWORD).press("パスワードを登録してログインする");
        Browser audit = Browser.as(administrator, "/audit");
        assertThat(audit.main()).contains("リンクを使ってパスワードを登録", name + " 担当者", "/access/…");
        assertThat(audit.text()).doesNotContain(link.substring(link.lastIndexOf('.') + 1));
    }

    @Test
    void aSuccessorTakesOverByANewKey() {
        String first = given();
        keys.choosePassword(first.substring("/access/".length()), PASSWORD, OFFICE);
        String session = signIn.signIn("kikan-" + body, PASSWORD, OFFICE).token();

        Browser browser = Browser.as(administrator, "/accounts/" + userId())
                .fill("until", "きのう")
                .tick("前任者のパスワードを今すぐ使えなくする")
                .press("新しいリンクを発行して文書を作る");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#endPassword").hasAttr("checked")).isTrue();
        browser.fill("until", clock.today().plusDays(10).toString())
                .untick("前任者のパスワードを今すぐ使えなくする")
                .press("新しいリンクを発行して文書を作る");
        assertThat(browser.main()).contains("前のリンクは使えません", "kikan-" + body);
        String second = path(link(user()));
        assertThat(signIn.recognise(session)).isPresent();

        browser.open("/accounts/" + userId()).tick("前任者のパスワードを今すぐ使えなくする").press("新しいリンクを発行して文書を作る");
        String third = path(link(user()));
        assertThat(signIn.recognise(session)).isEmpty();
        assertRefused("account.signIn.wrong", () -> signIn.signIn("kikan-" + body, PASSWORD, OFFICE));
        assertThat(Browser.at(second).main()).contains("新しい文書のリンクに替わっています");
        assertThat(Browser.at(third).main()).contains("これまで前任の方などが使っています");
    }

    /** The letter with the key went to the body before. */
    @Test
    void anAccountThatBecomesAnotherBodysHasNoKey() {
        String link = given();
        long other = bodies.add(name + "分院");
        UserLine user = user();
        accounts.change(
                administrator, user.id(), user.version(), new NewUser(user.login(), "後任 者", Role.NOMINATOR, body));
        assertThat(Browser.at(link).main()).contains("後任 者");
        accounts.change(
                administrator, user.id(), user().version(), new NewUser(user.login(), "後任 者", Role.NOMINATOR, other));
        assertThat(Browser.at(link).status()).isEqualTo(404);
    }

    @Test
    void anInitialPasswordEndsTheKey() {
        String link = given();
        accounts.resetPassword(administrator, userId());
        assertThat(Browser.at(link).main()).contains("このリンクはすでに使われたか");
    }

    @Test
    void whoHasNeverSignedInIsListedAndGetsAnotherKey() {
        given();
        Browser browser = Browser.as(administrator, "/accounts?signedIn=never");
        assertThat(browser.main()).contains("kikan-" + body, "リンクを発行済み");
        clock.at(clock.today().plusDays(25).atTime(9, 0), () -> {
            assertThat(user().needsKey()).isTrue();
            access.issue(administrator, keys(List.of(), List.of(userId())), SubmissionKey.fresh());
            assertThat(user().needsKey()).isFalse();
        });
        keys.choosePassword(path(link(user())).substring("/access/".length()), PASSWORD, OFFICE);
        assertThat(browser.open("/accounts?signedIn=never").main()).doesNotContain("kikan-" + body);
        assertRefused(
                "account.access.wasUsed",
                () -> access.issue(administrator, keys(List.of(), List.of(userId())), SubmissionKey.fresh()));
    }

    @Test
    void onlyAnAdministratorGivesKeysAndSeesTheirLetters() {
        given();
        String place = Browser.as(administrator, "/accounts?signedIn=never")
                .page()
                .select("a[href^=/notices/access/]")
                .attr("href");
        for (Viewer other : List.of(cast.officer(), cast.nominator(Cast.SHIOMI))) {
            assertThat(Browser.as(other, "/accounts/bodies").status()).isEqualTo(403);
            assertThat(Browser.as(other, place).status()).isIn(403, 404);
            assertThat(Browser.as(other, place + "/letters.pdf").status()).isIn(403, 404);
            assertThat(Browser.as(other, place + "/merge.xlsx").status()).isIn(403, 404);
        }
        assertRefused(
                "account.access.notClerk",
                () -> access.renew(
                        administrator,
                        administrator.userId(),
                        clock.today().plusDays(5),
                        false,
                        SubmissionKey.fresh()));
    }

    /** 185 bodies are one act: hardly more statements than for one, and no slow hash. */
    @Test
    void manyBodiesAreFewStatements() {
        List<Long> many = IntStream.range(0, 185)
                .mapToObj(n -> bodies.add(name + "第" + n))
                .toList();
        long one = statements.duringAct(
                () -> access.issue(administrator, keys(List.of(body), List.of()), SubmissionKey.fresh()));
        long began = System.nanoTime();
        long all =
                statements.duringAct(() -> access.issue(administrator, keys(many, List.of()), SubmissionKey.fresh()));
        assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
        // an insert each, and new numbers once in fifty
        assertThat(all - one).isLessThan(185 + 10);
        long listed = statements.during(() -> bodiesByAccount.bodies(administrator));
        assertThat(listed).isLessThan(6);
    }

    private static Element box(Browser browser, long body) {
        return browser.page().select("input[name=bodies][value=" + body + "]").first();
    }

    private Browser checked(Browser browser) {
        box(browser, body).attr("checked", "");
        return browser.press("内容を確かめる");
    }

    /** The path of the key that the body's new account gets. */
    private String given() {
        access.issue(administrator, keys(List.of(body), List.of()), SubmissionKey.fresh());
        return path(link(user()));
    }

    private NewKeys keys(List<Long> chosenBodies, List<Long> chosenUsers) {
        return new NewKeys(chosenBodies, chosenUsers, clock.today().plusDays(30));
    }

    private List<UserLine> usersOfBody() {
        return QuarkusTransaction.requiringNew()
                .call(() -> views.all(administrator).stream()
                        .filter(user -> Long.valueOf(body).equals(user.bodyId()))
                        .toList());
    }

    private UserLine user() {
        return usersOfBody().get(0);
    }

    private long userId() {
        return user().id();
    }

    private String link(UserLine user) {
        return QuarkusTransaction.requiringNew().call(() -> keys.link(users.require(user.id())));
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/access/"));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
