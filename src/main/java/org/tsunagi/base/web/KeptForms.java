package org.tsunagi.base.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Shows a form that could not be taken once more, so that one press sends it and nothing typed is lost. */
@RequestScoped
public class KeptForms {
    private final Pages pages;

    KeptForms(Pages pages) {
        this.pages = pages;
    }

    /** The kept form as a page of its own with a fresh secret: the answer after signing in again. */
    public Response show(KeptForm kept) {
        return Response.ok(page(kept))
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .build();
    }

    TemplateInstance page(KeptForm kept) {
        return new KeptFormPage(pages.show("送信を確認できませんでした"), kept);
    }

    /** The page that shows a {@link KeptForm} with the button to send it again. */
    @CheckedTemplate(basePath = "error", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record KeptFormPage(Page page, KeptForm kept) implements TemplateInstance {}
}
