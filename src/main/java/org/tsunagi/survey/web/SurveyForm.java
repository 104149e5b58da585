package org.tsunagi.survey.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.survey.QuestionLine.QuestionKind;
import org.tsunagi.survey.SurveyDesk.NewQuestion;

/** What is typed to make a survey: its window and its questions. */
record SurveyForm(WindowForm window, List<QuestionRow> rows) {
    private static final int ROWS = 12;

    /** The questions most offices ask, ready to be changed. */
    static SurveyForm usual(LocalDate today) {
        List<QuestionRow> usual = List.of(
                QuestionRow.usual(1, QuestionKind.SATISFACTION, true),
                QuestionRow.usual(2, QuestionKind.UNDERSTANDING, true),
                QuestionRow.usual(3, QuestionKind.USEFULNESS, true),
                QuestionRow.usual(4, QuestionKind.TEXT, false),
                QuestionRow.usual(5, QuestionKind.TEXT, false),
                QuestionRow.usual(6, QuestionKind.TEXT, false));
        Stream<QuestionRow> blank =
                IntStream.rangeClosed(usual.size() + 1, ROWS).mapToObj(QuestionRow::blank);
        return new SurveyForm(
                WindowForm.usual(today), Stream.concat(usual.stream(), blank).toList());
    }

    static SurveyForm sent(MultivaluedMap<String, String> form) {
        return new SurveyForm(
                WindowForm.sent(form),
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(number -> QuestionRow.sent(number, form))
                        .toList());
    }

    List<NewQuestion> questions(Problems problems) {
        return rows.stream()
                .map(row -> row.read(problems))
                .filter(Objects::nonNull)
                .toList();
    }
}
