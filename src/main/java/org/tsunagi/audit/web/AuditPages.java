package org.tsunagi.audit.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.audit.AuditProof.Finding;
import org.tsunagi.audit.AuditViews.AuditLine;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;

/** The pages of the audit; each record is one template. */
final class AuditPages {
    private AuditPages() {}

    /**
     * The lines that were asked for.
     *
     * @param file where the same lines are taken out as CSV
     * @param years how long names, addresses and titles are kept
     */
    @CheckedTemplate(basePath = "audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AuditList(
            Page page,
            AuditQuery query,
            List<Option> kinds,
            List<AuditLine> lines,
            Paging paging,
            String file,
            int most,
            int years)
            implements TemplateInstance {}

    /** Whether the chain is unbroken. */
    @CheckedTemplate(basePath = "audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AuditProven(Page page, Finding finding) implements TemplateInstance {}
}
