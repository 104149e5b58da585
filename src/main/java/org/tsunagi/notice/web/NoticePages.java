package org.tsunagi.notice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.Stored;
import org.tsunagi.notice.MailViews.FailedBatch;
import org.tsunagi.notice.MailViews.Left;
import org.tsunagi.notice.MailViews.MailDetail;
import org.tsunagi.notice.MailViews.MailLine;
import org.tsunagi.notice.MailViews.Readiness;
import org.tsunagi.notice.MailViews.Repeat;
import org.tsunagi.notice.NoticePurpose.Audience;
import org.tsunagi.notice.NoticePurpose.Recipient;
import org.tsunagi.notice.NoticeViews.EarlierBatch;
import org.tsunagi.notice.NoticeViews.Preview;
import org.tsunagi.notice.NoticeViews.Written;
import org.tsunagi.notice.WordingViews.DocumentLine;
import org.tsunagi.notice.WordingViews.PurposeLine;
import org.tsunagi.notice.WordingViews.WordingLine;

/** The pages of what the office sends; each record is one template. */
final class NoticePages {
    private NoticePages() {}

    /**
     * The mails of a fiscal year or of one act, the latest first.
     *
     * @param batch what the mails shown were written for; null where it is those of a year
     * @param waiting how many of them wait to be sent
     * @param failed how many of them were not taken
     * @param failedBatches where they can be sent again together, on the list of those that failed
     * @param elsewhere what waits or needs a person in other years than the one shown
     * @param outage since when none can be handed over; null where they can
     */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailList(
            Page page,
            MailQuery query,
            @Nullable String batch,
            List<StateTab> tabs,
            long waiting,
            long failed,
            List<FailedBatch> failedBatches,
            List<LeftElsewhere> elsewhere,
            List<MailLine> lines,
            Paging paging,
            Readiness readiness,
            @Nullable String outage)
            implements TemplateInstance {}

    /** Mails of another year that wait or need a person, and the address of their list. */
    record LeftElsewhere(Left left, String url) {}

    /** One mail as it stands, and what may be done with it. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailShow(
            Page page,
            MailDetail mail,
            String address,
            List<Repeat> repeats,
            Readiness readiness,
            @Nullable String outage)
            implements TemplateInstance {}

    /**
     * The mails of a batch that failed, before all of them are sent again.
     *
     * @param uncertain how many stay out because they may have left
     * @param bounced how many stay out because they came back
     * @param seen what the page shows of those that failed
     */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailRepetition(
            Page page,
            long batch,
            String title,
            long failed,
            long uncertain,
            long bounced,
            List<MailLine> lines,
            Paging paging,
            String seen,
            String key,
            Readiness readiness,
            @Nullable String outage)
            implements TemplateInstance {}

    /**
     * A notice before it leaves.
     *
     * @param place the address of the page
     * @param wording the text chosen, as the address says
     * @param preview null while no text is chosen
     * @param choice to whom it goes
     * @param shown what the people on this page of it would get
     * @param attachment the name of the file that may go with each mail, or empty
     * @param unprinted whose letters cannot be printed as typed
     * @param document the office's own .docx to the text, and what the first person would read in it; null where there is none
     * @param earlier what was written here before
     * @param leftOut who was left out then, by batch
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
            Choice choice,
            List<Written> shown,
            Paging paging,
            String key,
            LetterQuery letter,
            String attachment,
            List<Unprinted> unprinted,
            @Nullable ShownDocument document,
            List<EarlierBatch> earlier,
            Map<Long, List<String>> leftOut,
            Readiness readiness)
            implements TemplateInstance {}

    /**
     * A person whose letter cannot be printed as typed.
     *
     * @param lacking the characters, a closing and an opening bracket between them
     */
    record Unprinted(Recipient to, String lacking) {}

    /**
     * To whom a notice goes.
     *
     * @param without who is left out, as the address says
     * @param everybody with number and name
     * @param ticked the numbers of those it goes to
     */
    record Choice(String without, List<Option> everybody, List<String> ticked) {
        /** The numbers of all who can be ticked, a blank between them. */
        public String shown() {
            return everybody.stream().map(Option::value).collect(Collectors.joining(" "));
        }
    }

    /** The office's own .docx, and what the first person would read in it, line by line. */
    record ShownDocument(DocumentLine line, List<String> first) {}

    /** The texts of the office, and what another one may be for. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WordingList(
            Page page, List<PurposeLine> purposes, List<WordingLine> lines, Map<Long, DocumentLine> documents)
            implements TemplateInstance {}

    /** The form for a new text. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WordingNew(Page page, PurposeLine purpose, WordingForm form, String key) implements TemplateInstance {}

    /**
     * The form of a text.
     *
     * @param document the office's own .docx to it; null where there is none
     */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WordingEdit(
            Page page,
            WordingLine line,
            PurposeLine purpose,
            WordingForm form,
            Stored stored,
            @Nullable DocumentLine document)
            implements TemplateInstance {}

    /**
     * A state to sift a list by.
     *
     * @param current whether the list shows it
     */
    record StateTab(String label, String url, long count, boolean current) {}
}
