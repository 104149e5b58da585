package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;

/** Fifty officers want the last seat at the same instant, or two decide at once: never one too many, and the late one reads why. */
@QuarkusTest
class LastSeatTest {
    private static final int CLIENTS = 50;

    @Inject
    Cast cast;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    EnrollmentViews enrolled;

    @Test
    void fiftyWhoPromoteAtOnceSeatOne() throws Exception {
        long course = course(1, CLIENTS);
        cast.select(course, LocalDate.of(2019, 9, 6));
        enrolled.standingOn(course).forEach(one -> enrollments.cancel(cast.officer(), one.id(), "勤務の都合"));
        List<Browser> officers = IntStream.range(0, CLIENTS)
                .mapToObj(one -> approved(Browser.as(cast.officer(), "/courses/" + course + "/promotion")))
                .toList();
        List<String> late = pressed(officers, "この方を繰り上げる");
        assertThat(enrolled.standingOn(course)).hasSize(1);
        assertThat(late).hasSize(CLIENTS - 1).allMatch(said -> said.matches("422 .*(空いている席がありません|空席か補欠の順番が変わりました).*"));
    }

    @Test
    void fiftyWhoDecideAtOnceDecideOnce() throws Exception {
        long course = course(2, 3);
        List<Browser> officers = IntStream.range(0, CLIENTS)
                .mapToObj(one -> approved(Browser.as(cast.officer(), "/courses/" + course + "/selection")))
                .toList();
        List<String> late = pressed(officers, "決定して公表する");
        assertThat(enrolled.standingOn(course)).hasSize(2);
        assertThat(late).hasSize(CLIENTS - 1).allMatch(said -> said.matches("422 .*この研修の受講者は決定済みです.*"));
    }

    @Test
    void ofTwoOfficersWhoApproveAtOnceTheLateOneIsToldThatItIsDecided() throws Exception {
        long course = course(2, 3);
        List<Browser> officers = List.of(
                approved(Browser.as(cast.officer(), "/courses/" + course + "/selection")),
                approved(Browser.as(cast.officer(), "/courses/" + course + "/selection")));
        assertThat(pressed(officers, "決定して公表する")).singleElement().asString().contains("この研修の受講者は決定済みです");
        assertThat(enrolled.standingOn(course)).hasSize(2);
    }

    @Test
    void ofTwoOfficersWhoApproveASecondRoundAtOnceTheLateOneIsToldThatItIsDecided() throws Exception {
        long course = course(3, 2);
        cast.select(course, LocalDate.of(2019, 9, 6));
        long again = cast.call(course, null);
        nominated(course, again, 1, 31);
        nominated(course, again, 2, 32);
        List<Browser> officers = List.of(
                approved(Browser.as(cast.officer(), "/courses/" + course + "/selection")),
                approved(Browser.as(cast.officer(), "/courses/" + course + "/selection")));
        assertThat(pressed(officers, "決定して公表する")).singleElement().asString().contains("この研修の受講者は決定済みです");
        assertThat(enrolled.standingOn(course)).hasSize(3);
    }

    /** A course with so many seats and candidates. */
    private long course(int seats, int candidates) {
        long course = cast.course(Route.NOMINATED, seats);
        long call = cast.call(course, null);
        for (int rank = 1; rank <= candidates; rank++) {
            nominated(course, call, rank, rank);
        }
        return course;
    }

    private void nominated(long course, long call, int rank, int who) {
        LocalDate born = LocalDate.of(1940, 1, 1).plusDays((course * 60 + who) % 20_000);
        cast.nominated(Cast.SHIOMI, call, rank, cast.person("最後", "一" + who, "あ", "い", born));
    }

    /** All press at the same instant; what those read who were refused. */
    private static List<String> pressed(List<Browser> officers, String button) throws Exception {
        ExecutorService each = Executors.newFixedThreadPool(officers.size());
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Browser>> answers = officers.stream()
                    .map(one -> each.submit(() -> {
                        go.await();
                        return one.press(button);
                    }))
                    .toList();
            go.countDown();
            List<String> refused = new ArrayList<>();
            for (Future<Browser> answer : answers) {
                Browser shown = answer.get();
                if (shown.page().select(".flash").isEmpty()) {
                    refused.add(shown.status() + " "
                            + shown.page().select(".problems").text());
                }
            }
            return refused;
        } finally {
            each.shutdown();
        }
    }

    private static Browser approved(Browser browser) {
        return browser.fill("draftedOn", "R1.9.10")
                .fill("approvedOn", "令和元年9月12日")
                .fill("documentNumber", "障福第99号")
                .fill("approver", "障害福祉課長");
    }
}
