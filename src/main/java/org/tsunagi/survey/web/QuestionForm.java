package org.tsunagi.survey.web;

import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Stored;
import org.tsunagi.survey.QuestionDesk.NewQuestion;
import org.tsunagi.survey.QuestionLine;
import org.tsunagi.survey.QuestionLine.QuestionKind;
import org.tsunagi.survey.SurveyViews.AskedQuestion;

/** What is typed about one question. */
record QuestionForm(
        @RestForm @Nullable String wording,
        @RestForm @Nullable String kind,
        @RestForm @Nullable String required,
        @RestForm @Nullable String version,
        @RestForm @Nullable String key) {
    private static final int LONGEST = 200;

    static QuestionForm blank() {
        return new QuestionForm("", "", null, null, SubmissionKey.fresh().value());
    }

    /** A question ready to be changed. */
    static QuestionForm of(NewQuestion question) {
        return of(question.wording(), question.kind().name(), question.required() ? "true" : null);
    }

    /** What was typed of a question that is not stored yet. */
    static QuestionForm of(@Nullable String wording, @Nullable String kind, @Nullable String required) {
        return new QuestionForm(wording, kind, required, null, null);
    }

    static QuestionForm of(AskedQuestion asked) {
        QuestionLine line = asked.line();
        return new QuestionForm(
                line.wording(),
                line.kind().name(),
                line.required() ? "true" : null,
                Long.toString(asked.version()),
                null);
    }

    /** What was typed, on top of the version stored now: to be sent again knowingly. */
    QuestionForm over(long storedVersion) {
        return new QuestionForm(wording, kind, required, Long.toString(storedVersion), null);
    }

    /** The question wanted, or null with the problems told. */
    @Nullable
    NewQuestion read(Problems problems) {
        return read(problems, "wording", "kind");
    }

    /** The question wanted, or null with the problems told at the fields of those names. */
    @Nullable
    NewQuestion read(Problems problems, String wordingName, String kindName) {
        Fields in = new Fields(problems);
        String asked = in.text(wordingName, wording, LONGEST);
        QuestionKind how = in.choice(kindName, kind, QuestionKind.class);
        return asked == null || how == null ? null : new NewQuestion(how, asked, in.ticked(required));
    }

    /** Whether anything is to be asked. */
    boolean isAsked() {
        return wording != null && !wording.isBlank();
    }

    SubmissionKey sentKey() {
        return SubmissionKey.of(key);
    }

    long sentVersion() {
        return Stored.version(version);
    }

    /** The kinds of answers with the words one chooses from. */
    public List<Option> kinds() {
        return Stream.of(QuestionKind.values())
                .map(one -> new Option(
                        one.name(),
                        one.isScale()
                                ? Messages.say("survey.kindWithChoices", Messages.label(one), one.choices())
                                : Messages.label(one)))
                .toList();
    }
}
