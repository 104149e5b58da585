package org.tsunagi.notice.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.notice.WordingViews;
import org.tsunagi.notice.WordingViews.WordingLine;
import org.tsunagi.notice.web.NoticePages.WordingEdit;

/** Makes the page of a text, with the form of its words and that of its .docx. */
@ApplicationScoped
class WordingForms {
    private final WordingViews views;
    private final SignedIn signedIn;
    private final Pages pages;

    WordingForms(WordingViews views, SignedIn signedIn, Pages pages) {
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    /** With the words as they are kept. */
    WordingEdit page(long id, Problems problems) {
        WordingLine kept = views.one(signedIn.require(), id);
        return page(kept, WordingForm.of(kept.wording()), Stored.at(kept.version()), problems);
    }

    WordingEdit page(WordingLine kept, WordingForm form, Stored stored, Problems problems) {
        Viewer viewer = signedIn.require();
        return new WordingEdit(
                pages.ofAllYears().show(kept.wording().name(), problems),
                kept,
                views.purpose(kept.wording().purpose()),
                form,
                stored,
                views.document(viewer, kept.id()).orElse(null));
    }
}
