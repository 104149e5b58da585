package org.tsunagi.register.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.HeadedQuestions.Assignment;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.register.BatchLine;
import org.tsunagi.register.EntryLine;
import org.tsunagi.register.RegisterImportViews.Proposal;
import org.tsunagi.trainee.TraineeViews.Known;

/** The pages of what is taken over from an office's own register of earlier years. */
final class RegisterImportPages {
    private RegisterImportPages() {}

    /**
     * The file to send; what its columns mean; what it would bring.
     *
     * @param assignment what is asked about its columns, null while nothing is
     * @param preview what it would bring, null before that is known
     * @param cells the file that was read
     * @param batches what was taken over before, the latest first
     */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RegisterImport(
            Page page,
            RegisterImportForm form,
            String key,
            List<Option> programs,
            @Nullable Assignment assignment,
            @Nullable RegisterPreview preview,
            List<String> cells,
            List<BatchLine> batches)
            implements TemplateInstance {}

    /** What was taken over from one file, and of whom its lines may be. */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RegisterBatch(
            Page page,
            BatchLine batch,
            List<Proposal> proposals,
            Paging paging,
            @Nullable String reason) implements TemplateInstance {}

    /** One line that was taken over. */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RegisterEntry(Page page, EntryLine entry, List<Known> maybe) implements TemplateInstance {}
}
