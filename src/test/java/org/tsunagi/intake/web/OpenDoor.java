package org.tsunagi.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.account.PersonalLinks;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallViews;

/** A call that takes direct applications at this moment, and people who fill in its form. */
@ApplicationScoped
public class OpenDoor {
    private final Cast cast;
    private final CallDesk calls;
    private final CallViews views;
    private final PersonalLinks links;
    private final OfficeClock clock;

    OpenDoor(Cast cast, CallDesk calls, CallViews views, PersonalLinks links, OfficeClock clock) {
        this.cast = cast;
        this.calls = calls;
        this.views = views;
        this.links = links;
        this.clock = clock;
    }

    /** A call of a course of its own, open for an hour more. */
    public long call() {
        return call(Duration.ofHours(-1), Duration.ofHours(1));
    }

    /** The same with another window, from now. */
    public long call(Duration opens, Duration closes) {
        return call(cast.course(FiscalYear.of(clock.today()), Route.DIRECT, 40), opens, closes);
    }

    /** The same of this course. */
    public long call(long course, Duration opens, Duration closes) {
        return calls.open(
                course,
                new NewCall(clock.now().plus(opens), clock.now().plus(closes), null, ""),
                SubmissionKey.fresh());
    }

    /** Its deadline is now. */
    public void close(long call) {
        calls.close(call, views.call(cast.officer(), call).version());
    }

    /** The form of a call, filled in a minute ago by 髙﨑 𠮷. */
    public Browser filled(long call) {
        return shown(fill(Browser.at("/apply/" + call)), Duration.ofMinutes(1));
    }

    /** Fills in what has to be. */
    public static Browser fill(Browser form) {
        consent(form, "listConsent", "GIVEN");
        consent(form, "publishConsent", "REFUSED");
        return form.fill("family", "髙﨑")
                .fill("given", "𠮷")
                .fill("familyKana", "たかさき")
                .fill("givenKana", "よし")
                .fill("birthDate", "昭和55年3月4日")
                .fill("phone", "０９９－０００－０００１")
                .fill("employer", "なみ訪問看護ステーション")
                .tick("看護師")
                .tick("できる");
    }

    /** Answers about a consent. */
    public static void consent(Browser form, String which, String answer) {
        form.page().select("input[name=" + which + "]").removeAttr("checked");
        form.page().select("input[name=" + which + "][value=" + answer + "]").attr("checked", "");
    }

    /** As if the form had first been shown so long ago. */
    public Browser shown(Browser form, Duration ago) {
        return shown(
                form, links.token("application-form", clock.now().minus(ago).getEpochSecond(), 0));
    }

    /** With what it bears about when it was shown replaced. */
    public static Browser shown(Browser form, String mark) {
        form.page().select("input[name=shown]").val(mark);
        return form;
    }

    /** What the check page sends. */
    public static Map<String, String> sending(Browser check) {
        Map<String, String> fields = new HashMap<>();
        check.page().select("form").stream()
                .filter(form -> form.select("button").text().equals("申し込む"))
                .flatMap(form -> form.select("input").stream())
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        return fields;
    }

    /** The application of whoever sent the form of a call and was given a receipt. */
    public static long id(Browser receipt) {
        return Long.parseLong(receipt.path().replaceAll("\\D", ""));
    }
}
