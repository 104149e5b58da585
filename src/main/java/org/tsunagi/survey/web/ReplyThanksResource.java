package org.tsunagi.survey.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.tsunagi.base.web.Pages;
import org.tsunagi.survey.web.SurveyPages.ReplyThanks;

/** Thanks whoever has replied; anybody may look. */
@Path(ReplyThanksResource.PATH)
@PermitAll
class ReplyThanksResource {
    static final String PATH = ReplyResource.PATH + "/thanks";

    private final Pages pages;

    ReplyThanksResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    public ReplyThanks thank() {
        return new ReplyThanks(pages.show("ご回答ありがとうございました"));
    }
}
