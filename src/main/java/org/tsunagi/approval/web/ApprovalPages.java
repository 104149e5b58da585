package org.tsunagi.approval.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.approval.ApprovalFields;
import org.tsunagi.approval.ApprovalViews.ApprovalDetail;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;

/** The pages of approvals; each record is one template. */
final class ApprovalPages {
    private ApprovalPages() {}

    /** The form in which an approval is completed or corrected. */
    @CheckedTemplate(basePath = "approval", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApprovalEdit(Page page, ApprovalDetail approval, ApprovalFields fields, String reason, Stored stored)
            implements TemplateInstance {}
}
