package org.tsunagi.base.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.web.HeadedQuestions.Assignment;
import org.tsunagi.base.workbook.HeadedField;
import org.tsunagi.base.workbook.HeadedMeaning;
import org.tsunagi.base.workbook.HeadedTable;

/**
 * The way of a file from an office: read, its columns assigned where they are new, compared and looked at. The form carries it
 * along; the service keeps nothing of it until it is taken.
 */
public abstract class HeadedSteps<F extends Enum<F> & HeadedField> {
    /** The field of the form that holds the file. */
    public static final String FILE = "file";

    private static final int MOST_KILOBYTES = 5 * 1024;

    /** What is known of such files. */
    protected abstract HeadedMeaning<F> known();

    /** Keeps what was chosen, for the next file. */
    protected abstract void keep(HeadedMeaning<F> meaning);

    /** What is asked about this file. */
    protected abstract HeadedQuestions<F> questions(HeadedTable table);

    /** The page where a file is chosen or, with an assignment, asked about. */
    protected abstract Response page(@Nullable Assignment assignment, HeadedTable table, Problems problems);

    /** The page with what the file would change, or with what is wrong in it. */
    protected abstract Response compared(HeadedTable table, HeadedMeaning<F> meaning, Problems problems);

    /** A page that is as it should be, or that says what is wrong. */
    protected static Response answer(TemplateInstance page, boolean isWell) {
        return isWell ? Response.ok(page).build() : Answers.refused(page);
    }

    /** A file that was sent. */
    public final Response read(@Nullable FileUpload file, Problems problems) {
        Optional<HeadedTable> read = SentFile.read(problems, FILE, file, MOST_KILOBYTES)
                .flatMap(bytes -> problems.tryGet(() -> HeadedTable.read(FILE, bytes)));
        if (read.isEmpty() || !problems.none()) {
            return page(null, HeadedTable.NONE, problems);
        }
        HeadedTable table = read.get();
        HeadedQuestions<F> questions = questions(table);
        HeadedMeaning<F> known = known();
        HeadedMeaning<F> proposed = questions.proposed(known);
        Problems open = new Problems();
        questions.check(proposed, open);
        return questions.isKnown(known) && open.none()
                ? compared(table, known, problems)
                : page(questions.page(proposed), table, problems);
    }

    /** The columns once more, as they are assigned now. */
    public final Response ask(@Nullable List<String> cells) {
        HeadedTable table = HeadedTable.carried(cells);
        if (table.isEmpty()) {
            return page(null, table, new Problems());
        }
        HeadedQuestions<F> questions = questions(table);
        return page(questions.page(questions.proposed(known())), table, new Problems());
    }

    /** What was chosen for the columns; words that were not seen before are asked about next. */
    public final Response assign(@Nullable List<String> cells, SentMeaning sent, Class<F> type) {
        HeadedTable table = HeadedTable.carried(cells);
        if (table.isEmpty()) {
            return page(null, table, new Problems());
        }
        HeadedMeaning<F> meaning = sent.over(known(), table.headings(), type);
        HeadedQuestions<F> questions = questions(table);
        Problems problems = new Problems();
        questions.check(meaning, problems);
        return problems.none() && problems.tryTo(() -> keep(meaning)) && questions.isAsked(meaning, sent.asked(type))
                ? compared(table, meaning, problems)
                : page(questions.page(meaning), table, problems);
    }

    /** The file as it is understood now. */
    public final Response compared(@Nullable List<String> cells, Problems problems) {
        HeadedTable table = HeadedTable.carried(cells);
        return table.isEmpty() ? page(null, table, problems) : compared(table, known(), problems);
    }
}
