package org.tsunagi.survey.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Option;
import org.tsunagi.survey.QuestionLine;
import org.tsunagi.survey.SurveyDesk;
import org.tsunagi.survey.SurveyDesk.GivenAnswer;

/** One question on the trainee's form, with what was chosen or typed. */
record ReplyField(QuestionLine question, String value) {
    private static final int BEST = 5;

    static List<ReplyField> blank(List<QuestionLine> questions) {
        return questions.stream().map(one -> new ReplyField(one, "")).toList();
    }

    static List<ReplyField> sent(List<QuestionLine> questions, MultivaluedMap<String, String> form) {
        return questions.stream()
                .map(one -> new ReplyField(one, WindowForm.value(form, name(one))))
                .toList();
    }

    public String name() {
        return name(question);
    }

    /** True or null, as the form tags ask. */
    public @Nullable Boolean must() {
        return question.required() ? true : null;
    }

    public @Nullable String note() {
        return question.required() ? null : "任意";
    }

    /** The five steps in words, the best first. */
    public List<Option> options() {
        return IntStream.iterate(BEST, step -> step > 0, step -> step - 1)
                .mapToObj(step -> Option.of(step, question.kind().step(step)))
                .toList();
    }

    @Nullable
    GivenAnswer read(Problems problems) {
        if (question.required() && value.isBlank()) {
            problems.add(name(), Messages.say("survey.answerMissing"));
            return null;
        }
        Fields in = new Fields(problems);
        Integer step = question.isScale() ? in.optionalNumber(name(), value, 1, BEST) : null;
        String words = question.isScale() ? null : in.optionalText(name(), value, SurveyDesk.LONGEST_TEXT);
        return step == null && words == null ? null : new GivenAnswer(question.id(), step, words);
    }

    private static String name(QuestionLine question) {
        return "q" + question.id();
    }
}
