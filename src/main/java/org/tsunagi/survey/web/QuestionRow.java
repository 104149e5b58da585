package org.tsunagi.survey.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.survey.QuestionDesk;
import org.tsunagi.survey.QuestionDesk.NewQuestion;
import org.tsunagi.survey.QuestionLine.QuestionKind;

/** One of the questions a survey is made with, numbered from 1; without a wording it is not asked. */
record QuestionRow(int number, QuestionForm typed) {
    private static final String WORDING = "wording-";
    private static final String KIND = "kind-";
    private static final String REQUIRED = "required-";

    /** The questions most offices ask, ready to be changed. */
    static List<QuestionRow> usual() {
        return of(NewQuestion.usual());
    }

    /** These questions, and empty rows where they are fewer than usual. */
    static List<QuestionRow> of(List<NewQuestion> questions) {
        return IntStream.range(0, Math.max(questions.size(), NewQuestion.usual().size()))
                .mapToObj(i -> new QuestionRow(
                        i + 1,
                        i < questions.size()
                                ? QuestionForm.of(questions.get(i))
                                : QuestionForm.of("", QuestionKind.TEXT.name(), null)))
                .toList();
    }

    /** The rows as typed; those that did not come are empty. */
    static List<QuestionRow> sent(MultivaluedMap<String, String> form) {
        return IntStream.rangeClosed(1, QuestionDesk.MOST)
                .filter(number -> number <= NewQuestion.usual().size() || form.containsKey(WORDING + number))
                .mapToObj(number -> new QuestionRow(
                        number,
                        QuestionForm.of(
                                form.getFirst(WORDING + number),
                                form.getFirst(KIND + number),
                                form.getFirst(REQUIRED + number))))
                .toList();
    }

    /** The questions wanted of the rows with a wording; a row that cannot be read has its problems told. */
    static List<NewQuestion> read(List<QuestionRow> rows, Problems problems) {
        return rows.stream()
                .filter(row -> row.typed.isAsked())
                .map(row -> row.typed.read(problems, row.wordingName(), row.kindName()))
                .filter(Objects::nonNull)
                .toList();
    }

    public String wordingName() {
        return WORDING + number;
    }

    public String kindName() {
        return KIND + number;
    }

    public String requiredName() {
        return REQUIRED + number;
    }

    public String wordingLabel() {
        return "質問" + number;
    }

    public String kindLabel() {
        return wordingLabel() + "の答え方";
    }
}
