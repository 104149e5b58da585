package org.tsunagi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.Crowd;
import org.tsunagi.Statements;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateLine;
import org.tsunagi.certificate.CertificateRunViews;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.completion.Completion;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.job.Background;
import org.tsunagi.job.Work;
import org.tsunagi.job.Work.Step;

/** Certificates that are asked for together: some of them, or so many that a job makes them. */
@QuarkusTest
class CertificateRunTest {
    private static final int MANY = 220;
    private static final int STEPS = 5;
    private static final LocalDate NOVEMBER = LocalDate.of(2019, 11, 1);

    /** 葛 with a variation selector no font knows. */
    private static final String KASAI = "\u845B\uDB40\uDD20西 真理";

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    Crowd crowd;

    @Inject
    AttendanceDesk attendance;

    @Inject
    CertificateDesk desk;

    @Inject
    CertificateViews views;

    @Inject
    CertificateRunViews runs;

    @Inject
    CompletionViews completions;

    @Inject
    Background background;

    @Inject
    @Any
    Instance<Work> works;

    @Inject
    EntityManager stored;

    @Inject
    Statements statements;

    @Test
    void manyAreMadeByAJobThatTellsHowFarItIsAndGivesOneFileForThePrinterAndOneForEach() throws IOException {
        long course = completers.course(people(MANY));
        Browser browser = Browser.as(cast.officer(), path(course)).press("作成前の修了証書をすべて作成する");
        assertThat(browser.path()).matches("/certificate-runs/[0-9]+");
        String run = browser.path();
        assertThat(browser.main()).contains("作成中", "進みぐあい（0 / 220）");
        assertThat(browser.page().select("progress[max=220]").attr("value")).isEqualTo("0");
        step(run, 1);
        step(run, 2);
        assertThat(browser.open(run + "/progress").main()).contains("進みぐあい（100 / 220）");
        assertThat(browser.page().select("#progress").attr("hx-get")).isEqualTo(run + "/progress");
        assertThat(browser.open(path(course)).main()).contains("まとめて作成しています（100 / 220）", "100 / 220名");

        background.workOff(); // begins at the first step: whose turn has been is passed over
        assertThat(browser.open(run).main()).contains("終了").doesNotContain("進みぐあい");
        assertThat(numbers(course)).containsExactlyElementsOf(upTo(MANY));

        PdfReader printed = new PdfReader(browser.open(run + ".pdf").bytes());
        assertThat(printed.getNumberOfPages()).isEqualTo(MANY);
        byte[] zipped = browser.open(run + ".zip").bytes();
        assertThat(browser.answered("Content-Length")).isEqualTo(Integer.toString(zipped.length));
        Map<String, byte[]> files = unpacked(zipped);
        assertThat(files).hasSize(MANY);
        assertThat(files.keySet().stream().map(name -> name.substring(0, 4)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, MANY)
                        .mapToObj("%04d"::formatted)
                        .toList());
        Set<String> hashes = new HashSet<>();
        files.values().forEach(file -> hashes.add(DigestUtils.sha256Hex(file)));
        assertThat(hashes).isEqualTo(storedHashes(course));
        assertThat(unpacked(browser.open(path(course) + ".zip").bytes())).containsOnlyKeys(files.keySet());
    }

    @Test
    void whatIsSentTwiceIsMadeOnceEvenAfterOneOfThemBecameVoid() {
        long course = completers.course(people(2));
        Browser browser = Browser.as(cast.officer(), path(course));
        String key = browser.page().select("input[name=key]").val();
        browser.press("作成前の修了証書をすべて作成する");
        long first = views.on(cast.officer(), course).get(0).id();
        desk.makeVoid(cast.officer(), first, "汚れ");
        Browser again = Browser.as(cast.officer(), path(course));
        again.post(
                path(course),
                Map.of(
                        "csrf-token",
                        again.page().select("input[name=csrf-token]").first().val(),
                        "issuedOn",
                        "令和元年11月1日",
                        "key",
                        key));
        assertThat(again.path()).startsWith("/certificate-runs/");
        assertThat(again.main()).contains("作成した人数 2名", "番号の順で、1名分です");
        assertThat(numbers(course)).containsExactly(1, 2);
    }

    @Test
    void twoPressesOfOneFormAtTheSameMomentAreOneRun() {
        long course = completers.course(people(MANY));
        Browser.as(cast.officer(), path(course)).pressAtOnce(3, "作成前の修了証書をすべて作成する");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> stored.createQuery(
                                        "select count(r) from CertificateRun r where r.courseId = :course", Long.class)
                                .setParameter("course", course)
                                .getSingleResult()))
                .isEqualTo(1);
        background.workOff();
        assertThat(numbers(course)).containsExactlyElementsOf(upTo(MANY));
    }

    @Test
    void onlyWhoWasChosenGetsOneAndWhatWasTickedIsKeptWhenItIsRefused() {
        long course = completers.course("青木 一", KASAI, "伊藤 二", "上田 三");
        Browser browser = Browser.as(cast.officer(), path(course)).follow("一部の方だけを選んで作成する");
        assertThat(browser.page().select("input[name=chosen]")).hasSize(3);
        browser.press("選んだ方の修了証書を作成する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("作成する方を選んでください。");
        browser.tick("4　上田 三").tick("1　青木 一").fill("issuedOn", "令和元年10月16日").press("選んだ方の修了証書を作成する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("input[name=chosen][checked]")).hasSize(2);
        browser.fill("issuedOn", "令和元年11月1日").press("選んだ方の修了証書を作成する");
        assertThat(browser.page().select(".flash").eachText()).containsExactly("修了証書を2名分作成しました。");
        assertThat(views.on(cast.officer(), course))
                .extracting(CertificateLine::isWaiting)
                .containsExactly(false, true, true, false);
        assertThat(browser.main()).contains("まとめて作成した記録", "2 / 2名");
    }

    @Test
    void whoChangedBetweenTwoStepsGetsNoneOrKeepsTheOneAndNoNumberIsLeftOut() {
        long course = completers.course(
                Stream.concat(Stream.of(people(MANY - 1)), Stream.of(KASAI)).toArray(String[]::new));
        String run = Browser.as(cast.officer(), path(course))
                .press("作成前の修了証書をすべて作成する")
                .path();
        step(run, 1);
        List<Completion> all = completions.standingOn(course);
        cast.revoke(all.get(60).id(), "虚偽の記載");
        desk.issue(cast.officer(), all.get(70).id(), NOVEMBER);
        background.workOff();
        Browser browser = Browser.as(cast.officer(), run + "/progress");
        assertThat(browser.main()).contains("作成しなかった方と理由を見る（3名）").doesNotContain("西 真理");
        browser.open(run);
        assertThat(browser.page().select("tbody tr td.wide").eachText())
                .satisfiesExactly(
                        revoked -> assertThat(revoked).contains("修了の認定がなかった"),
                        single -> assertThat(single).contains("先に作成されました"),
                        kasai -> assertThat(kasai).contains("U+845B U+E0120"));
        assertThat(numbers(course).stream().sorted()).containsExactlyElementsOf(upTo(MANY - 2));
    }

    @Test
    void aRunThatStoppedSaysWhyAndTheRestIsMadeFromTheCourse() {
        long course = completers.course(people(MANY));
        String run = Browser.as(cast.officer(), path(course))
                .press("作成前の修了証書をすべて作成する")
                .path();
        step(run, 1);
        job(
                run,
                "update Job j set j.state = FAILED, j.endedAt = j.dueAt, j.failure = '知事の氏名がありません。' where j.subject = :run");
        Viewer colleague = new Viewer(98, "同僚 一", Role.OFFICER, null, null);
        Browser browser = Browser.as(colleague, run);
        assertThat(browser.main()).contains("中断", "知事の氏名がありません。", "50名分は済んでいます。残りの170名のうち、まだ証書のない方は、");
        assertThat(browser.page().select("main a[href^=/jobs/]")).isEmpty();
        assertThat(Browser.as(cast.officer(), run).page().select("main a[href^=/jobs/]"))
                .hasSize(1);
        browser.follow("研修の修了証書の画面").press("作成前の修了証書をすべて作成する");
        assertThat(numbers(course)).containsExactlyElementsOf(upTo(MANY));
    }

    @Test
    void whoseCompletionWasDatedAfterTheCertificatesGetsNoneAndTheOthersDo() {
        long course = completers.course(people(MANY));
        String run = run(course);
        step(run, 1);
        long redated = completions.standingOn(course).get(60).id();
        QuarkusTransaction.requiringNew()
                .run(() -> stored.createQuery("update Completion c set c.decidedOn = :day where c.id = :id")
                        .setParameter("day", NOVEMBER)
                        .setParameter("id", redated)
                        .executeUpdate());
        background.workOff();
        Browser browser = Browser.as(cast.officer(), run);
        assertThat(browser.main()).contains("終了");
        assertThat(browser.page().select("tbody tr td.wide").eachText()).containsExactly("修了日より前の日付では作成できません。");
        assertThat(numbers(course)).containsExactlyElementsOf(upTo(MANY - 1));
    }

    @Test
    void aRunReadJustBeforeItsJobEndedIsUnderWayAndOneWhoseJobIsForgottenLeadsToNoJob() {
        String run = run(completers.course(people(MANY)));
        job(run, "update Job j set j.state = DONE, j.endedAt = j.dueAt where j.subject = :run");
        assertThat(Browser.as(cast.officer(), run).main()).contains("作成中").doesNotContain("中断");
        job(run, "delete from Job j where j.subject = :run");
        Browser browser = Browser.as(cast.officer(), run);
        assertThat(browser.main()).contains("中断");
        assertThat(browser.page().select("main a[href^=/jobs/]")).isEmpty();
    }

    @Test
    void theFilesOfARunAreThoseStoredWhateverCouldBePrintedToday() {
        long course = completers.course("髙橋 花子");
        desk.issueAll(cast.officer(), course, NOVEMBER);
        QuarkusTransaction.requiringNew()
                .run(() -> stored.createNativeQuery(
                                "update certificate_issue set name_as_printed = :name where certificate_id = :id")
                        .setParameter("name", KASAI)
                        .setParameter(
                                "id", views.on(cast.officer(), course).get(0).id())
                        .executeUpdate());
        Browser browser = Browser.as(cast.officer(), path(course) + ".pdf");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.answered("Content-Length")).isEqualTo(Integer.toString(browser.bytes().length));
    }

    @Test
    void noMoreCanBeTickedThanAFormSends() {
        long course = crowd.course();
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        cast.complete(course, Completers.DECIDED_ON);
        Browser browser = Browser.as(cast.officer(), path(course) + "/choice");
        assertThat(browser.main()).contains("作成前の方が1,000名いるため、受講番号の順に、はじめの900名を表示しています。");
        browser.page().select("input[name=chosen]").attr("checked", "");
        browser.press("選んだ方の修了証書を作成する");
        assertThat(browser.path()).startsWith("/certificate-runs/");
        assertThat(browser.main()).contains("（0 / 900）");
    }

    @Test
    void theRunsOfACourseAreListedByWhenTheyWereAskedForTheLatestFirst() {
        long course = completers.course("青木 一");
        long first = desk.issueAll(cast.officer(), course, NOVEMBER).run();
        desk.makeVoid(cast.officer(), views.on(cast.officer(), course).get(0).id(), "汚れ");
        long second = desk.issueAll(cast.officer(), course, NOVEMBER).run();
        assertThat(listed(course)).containsExactly(second, first);
        QuarkusTransaction.requiringNew()
                .run(() -> stored.createQuery("update CertificateRun r set r.asked.at = :at where r.id = :id")
                        .setParameter("at", Instant.parse("2099-01-01T00:00:00Z"))
                        .setParameter("id", first)
                        .executeUpdate());
        assertThat(listed(course)).containsExactly(first, second);
    }

    @Test
    void aStepTakesTheSameFewStatementsHoweverLargeTheCourseIs() {
        String some = run(completers.course(people(MANY)));
        String more = run(completers.course(people(2 * MANY)));
        step(some, 1);
        step(more, 1);
        long few = statements.duringAct(() -> step(some, 2));
        assertThat(few).isLessThan(60);
        assertThat(statements.duringAct(() -> step(more, 2))).isBetween(few - 3, few + 3); // blocks of a sequence
        long shown = statements.during(() -> Browser.as(cast.officer(), some));
        assertThat(statements.during(() -> Browser.as(cast.officer(), more))).isEqualTo(shown);
    }

    @Test
    void nobodyElseReachesThem() {
        long course = completers.course(people(1));
        desk.issueAll(cast.officer(), course, NOVEMBER);
        String run = Browser.as(cast.officer(), path(course))
                .page()
                .select("a[href^=/certificate-runs/]")
                .attr("href");
        for (String path : List.of(
                run, run + "/progress", run + ".pdf", run + ".zip", path(course) + ".zip", path(course) + "/choice")) {
            assertThat(Browser.as(cast.nominator(Cast.SHIOMI), path).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(Browser.at(path).path()).as(path).startsWith("/sign-in");
        }
        assertThat(Browser.as(cast.officer(), "/certificate-runs/999999999.zip").status())
                .isEqualTo(404);
    }

    private String run(long course) {
        return Browser.as(cast.officer(), path(course))
                .press("作成前の修了証書をすべて作成する")
                .path();
    }

    private List<Long> listed(long course) {
        return runs.of(cast.officer(), course).stream()
                .map(run -> run.count().id())
                .toList();
    }

    private void job(String run, String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> stored.createQuery(change)
                        .setParameter("run", run.replaceAll("\\D", ""))
                        .executeUpdate());
    }

    /** As the worker does it, in one transaction. */
    private void step(String run, int number) {
        Work work = works.stream()
                .filter(one -> one.kind().equals("certificates"))
                .findFirst()
                .orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> work.step(new Step(run.replaceAll("\\D", ""), number, STEPS + 10)));
    }

    private static String path(long course) {
        return "/courses/" + course + "/certificates";
    }

    private List<Integer> numbers(long course) {
        return views.on(cast.officer(), course).stream()
                .filter(line -> line.number() != null)
                .map(line -> Integer.valueOf(line.number().replaceFirst("^.*第([0-9]+)号$", "$1")))
                .toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private Set<String> storedHashes(long course) {
        return QuarkusTransaction.requiringNew()
                .call(() -> new HashSet<>(stored.createQuery(
                                "select i.sha256 from CertificateIssue i where i.certificate.completion.enrollment.course.id = :course",
                                String.class)
                        .setParameter("course", course)
                        .getResultList()));
    }

    private static Map<String, byte[]> unpacked(byte[] zipped) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                assertThat(files.put(one.getName(), zip.readAllBytes())).isNull();
            }
        }
        return files;
    }

    private static String[] people(int count) {
        String kanji = "一二三四五六七八九十";
        return IntStream.range(0, count)
                .mapToObj(i -> "見本 " + kanji.charAt(i / 100 % 10) + kanji.charAt(i / 10 % 10) + kanji.charAt(i % 10))
                .toArray(String[]::new);
    }
}
