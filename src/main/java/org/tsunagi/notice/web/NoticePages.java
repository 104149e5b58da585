package org.tsunagi.notice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.notice.MailViews.MailDetail;
import org.tsunagi.notice.MailViews.MailLine;
import org.tsunagi.notice.MailViews.Readiness;

/** The pages of what the office sends; each record is one template. */
final class NoticePages {
    private NoticePages() {}

    /**
     * The mails, the latest first.
     *
     * @param batch what the mails shown were written for; null where it is all
     */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailList(
            Page page,
            MailQuery query,
            @Nullable String batch,
            List<StateTab> tabs,
            List<MailLine> lines,
            Paging paging,
            Readiness readiness)
            implements TemplateInstance {}

    /** One mail as it stands, and what may be done with it. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailShow(Page page, MailDetail mail, String address, Readiness readiness) implements TemplateInstance {}

    /**
     * A state to sift a list by.
     *
     * @param current whether the list shows it
     */
    record StateTab(String label, String url, long count, boolean current) {}
}
