package org.tsunagi.job.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.job.JobViews.JobLine;

/** The pages of the work in the background; each record is one template. */
final class JobPages {
    private JobPages() {}

    /** All jobs, for administrators. */
    @CheckedTemplate(basePath = "job", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record JobList(Page page, List<JobLine> recurring, List<JobLine> asked, Paging paging)
            implements TemplateInstance {}

    /**
     * One job, how far it is, and where to go from there.
     *
     * @param later whether it waits for a later time
     * @param result where what came of it lies, or empty
     */
    @CheckedTemplate(basePath = "job", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record JobShow(Page page, JobLine job, boolean later, String result) implements TemplateInstance {}
}
