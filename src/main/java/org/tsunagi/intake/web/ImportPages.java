package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.HeadedQuestions.Assignment;
import org.tsunagi.base.web.Page;
import org.tsunagi.intake.CallLine;

/** The page on which a file of the office's own application service is taken. */
final class ImportPages {
    private ImportPages() {}

    /**
     * The file to send; what its columns mean; what it would change.
     *
     * @param assignment what is asked about its columns, null while nothing is
     * @param preview what it would change, null before that is known
     * @param cells the file that was read
     */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ImportShow(
            Page page,
            CallLine call,
            ImportForm form,
            @Nullable Assignment assignment,
            @Nullable ImportPreview preview,
            List<String> cells)
            implements TemplateInstance {}
}
