package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Option;
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

    /** The columns of a file, and the words in it that are none of the office's. */
    record Assignment(List<FileColumn> columns, List<Option> fields, List<FileWord> words) {}

    /** A column with the first of what stands in it. */
    record FileColumn(int number, String heading, String examples, String field) {
        public String id() {
            return "column-" + number;
        }
    }

    /** A word that has to mean one of the office's own. */
    record FileWord(
            int number,
            String field,
            String fieldLabel,
            String word,
            String shown,
            List<Option> options,
            String meaning) {
        public String id() {
            return "word-" + number;
        }
    }
}
