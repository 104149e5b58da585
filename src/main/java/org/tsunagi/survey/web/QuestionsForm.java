package org.tsunagi.survey.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.survey.QuestionLine;
import org.tsunagi.survey.SurveyDesk.ChangedQuestion;

/** What is typed to change the questions of a survey. */
record QuestionsForm(List<QuestionRow> rows, String version) {
    private static final int MOST = 30;
    private static final int BLANK = 4;

    static QuestionsForm of(List<QuestionLine> asked, long version) {
        List<QuestionRow> rows = new ArrayList<>();
        asked.forEach(one -> rows.add(QuestionRow.of(rows.size() + 1, one)));
        IntStream.range(0, BLANK).forEach(i -> rows.add(QuestionRow.blank(rows.size() + 1)));
        return new QuestionsForm(rows, Long.toString(version));
    }

    static QuestionsForm sent(MultivaluedMap<String, String> form) {
        List<QuestionRow> rows = IntStream.rangeClosed(1, MOST)
                .filter(number -> form.containsKey("wording-" + number))
                .mapToObj(number -> QuestionRow.sent(number, form))
                .toList();
        return new QuestionsForm(rows, WindowForm.value(form, "version"));
    }

    QuestionsForm over(long storedVersion) {
        return new QuestionsForm(rows, Long.toString(storedVersion));
    }

    /** The questions in the order typed; rows without a wording are none. */
    List<ChangedQuestion> read(Problems problems) {
        record Placed(int place, ChangedQuestion question) {}
        return rows.stream()
                .map(row -> {
                    ChangedQuestion question = row.change(problems);
                    return question == null ? null : new Placed(row.place(problems), question);
                })
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::question)
                .toList();
    }
}
