package org.tsunagi.notice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.Stored;
import org.tsunagi.notice.MailViews.MailDetail;
import org.tsunagi.notice.MailViews.MailLine;
import org.tsunagi.notice.MailViews.Readiness;
import org.tsunagi.notice.NoticePurpose.Audience;
import org.tsunagi.notice.NoticeViews.EarlierBatch;
import org.tsunagi.notice.NoticeViews.Preview;
import org.tsunagi.notice.NoticeViews.Written;
import org.tsunagi.notice.WordingViews.PurposeLine;
import org.tsunagi.notice.WordingViews.WordingLine;

/** The pages of what the office sends; each record is one template. */
final class NoticePages {
    private NoticePages() {}

    /**
     * The mails, the latest first.
     *
     * @param batch what the mails shown were written for; null where it is all
     * @param waiting how many of them wait to be sent
     * @param outage since when none can be handed over; null where they can
     */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailList(
            Page page,
            MailQuery query,
            @Nullable String batch,
            List<StateTab> tabs,
            long waiting,
            List<MailLine> lines,
            Paging paging,
            Readiness readiness,
            @Nullable String outage)
            implements TemplateInstance {}

    /** One mail as it stands, and what may be done with it. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailShow(
            Page page,
            MailDetail mail,
            String address,
            Readiness readiness,
            @Nullable String outage) implements TemplateInstance {}

    /**
     * A notice before it leaves.
     *
     * @param place the address of the page
     * @param wording the text chosen, as the address says
     * @param preview null while no text is chosen
     * @param shown what the people on this page of it would get
     * @param attachment the name of the file that may go with each mail, or empty
     * @param earlier what was written here before
     */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NoticeShow(
            Page page,
            PurposeLine purpose,
            Audience audience,
            String place,
            List<Option> wordings,
            String wording,
            @Nullable Preview preview,
            List<Written> shown,
            Paging paging,
            String key,
            LetterQuery letter,
            String attachment,
            List<EarlierBatch> earlier,
            Readiness readiness)
            implements TemplateInstance {}

    /** The texts of the office, and what another one may be for. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WordingList(Page page, List<PurposeLine> purposes, List<WordingLine> lines) implements TemplateInstance {}

    /** The form for a new text. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WordingNew(Page page, PurposeLine purpose, WordingForm form, String key) implements TemplateInstance {}

    /** The form of a text. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WordingEdit(Page page, WordingLine line, PurposeLine purpose, WordingForm form, Stored stored)
            implements TemplateInstance {}

    /**
     * A state to sift a list by.
     *
     * @param current whether the list shows it
     */
    record StateTab(String label, String url, long count, boolean current) {}
}
