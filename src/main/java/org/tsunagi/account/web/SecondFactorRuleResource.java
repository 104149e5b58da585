package org.tsunagi.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.SecondFactorDesk;
import org.tsunagi.account.SecondFactorViews;
import org.tsunagi.account.SecondFactorViews.Rule;
import org.tsunagi.account.web.AccountPages.SecondFactorRule;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;

/** From when officers and administrators need a second factor. */
@Path(SecondFactorRuleResource.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@ShowsNobody
class SecondFactorRuleResource {
    static final String PATH = "/second-factor-rule";

    private final SecondFactorDesk desk;
    private final SecondFactorViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    SecondFactorRuleResource(
            SecondFactorDesk desk, SecondFactorViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SecondFactorRule show() {
        Rule rule = views.rule(signedIn.require());
        return page(rule, typed(rule), Stored.at(rule.version()), new Problems());
    }

    @POST
    public Response change(@RestForm @Nullable String from, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        LocalDate day = new Fields(problems).optionalDate("from", from);
        if (problems.none()
                && problems.tryTo(() -> desk.demandFrom(signedIn.require(), day, Stored.version(version)))) {
            flash.say(
                    day == null
                            ? "二段階認証を、各自の選択にしました。"
                            : "担当者とシステム管理者の二段階認証を、" + JapaneseDate.print(day) + "から必要にしました。");
            return Answers.seeOther(PATH);
        }
        Rule rule = views.rule(signedIn.require());
        Stored stored = Stored.after(problems, version, rule.version(), Map.of("必要になる日", typed(rule)));
        return Answers.refused(page(rule, from, stored, problems));
    }

    private SecondFactorRule page(Rule rule, @Nullable String from, Stored stored, Problems problems) {
        return new SecondFactorRule(pages.show("二段階認証の決まり", problems), rule, from == null ? "" : from, stored);
    }

    private static String typed(Rule rule) {
        return rule.from() == null ? "" : rule.from().toString();
    }
}
