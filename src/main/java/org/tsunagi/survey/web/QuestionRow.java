package org.tsunagi.survey.web;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.survey.QuestionLine;
import org.tsunagi.survey.QuestionLine.QuestionKind;
import org.tsunagi.survey.SurveyDesk.ChangedQuestion;
import org.tsunagi.survey.SurveyDesk.NewQuestion;

/** One row of the questions to be asked; a row without a wording is no question. */
record QuestionRow(int number, String id, String order, String kind, String wording, String required) {
    private static final int LONGEST = 200;
    private static final int LAST = 99;

    static QuestionRow blank(int number) {
        return new QuestionRow(number, "", "", "", "", "");
    }

    /** The usual question of this number, whose wording stands in the messages. */
    static QuestionRow usual(int number, QuestionKind kind, boolean required) {
        return new QuestionRow(
                number, "", "", kind.name(), Messages.say("survey.usual." + number), required ? "true" : "");
    }

    static QuestionRow sent(int number, MultivaluedMap<String, String> form) {
        return new QuestionRow(
                number,
                WindowForm.value(form, "id-" + number),
                WindowForm.value(form, "order-" + number),
                WindowForm.value(form, "kind-" + number),
                WindowForm.value(form, "wording-" + number),
                WindowForm.value(form, "required-" + number));
    }

    /** A question asked already. */
    static QuestionRow of(int number, QuestionLine asked) {
        return new QuestionRow(
                number,
                Long.toString(asked.id()),
                Integer.toString(number),
                asked.kind().name(),
                asked.wording(),
                asked.required() ? "true" : "");
    }

    /** The place typed; who typed none comes last. */
    int place(Problems problems) {
        Integer typed = new Fields(problems).optionalNumber(orderName(), order, 1, LAST);
        return typed == null ? LAST + 1 : typed;
    }

    @Nullable
    ChangedQuestion change(Problems problems) {
        NewQuestion question = read(problems);
        return question == null
                ? null
                : new ChangedQuestion(new Fields(problems).optionalId("id-" + number, id), question);
    }

    public String idName() {
        return "id-" + number;
    }

    public String orderName() {
        return "order-" + number;
    }

    public String label() {
        return "質問" + number;
    }

    public String wordingName() {
        return "wording-" + number;
    }

    public String kindName() {
        return "kind-" + number;
    }

    public String requiredName() {
        return "required-" + number;
    }

    public @Nullable String ticked() {
        return required.isEmpty() ? null : required;
    }

    @Nullable
    NewQuestion read(Problems problems) {
        Fields in = new Fields(problems);
        String asked = in.optionalText(wordingName(), wording, LONGEST);
        if (asked == null) {
            return null;
        }
        QuestionKind how = in.choice(kindName(), kind, QuestionKind.class);
        return how == null ? null : new NewQuestion(how, asked, in.ticked(required));
    }
}
