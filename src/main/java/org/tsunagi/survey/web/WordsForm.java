package org.tsunagi.survey.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Stored;

/** The words of an excerpt or an aim. */
record WordsForm(
        @RestForm @Nullable String words,
        @RestForm @Nullable String version,
        @RestForm @Nullable String key) {
    private static final int LONGEST = 4000;

    static WordsForm empty() {
        return new WordsForm("", "", SubmissionKey.fresh().value());
    }

    static WordsForm of(String words, long version) {
        return new WordsForm(words, Long.toString(version), null);
    }

    /** What was typed, on top of the version stored now: to be sent again knowingly. */
    WordsForm over(long storedVersion) {
        return new WordsForm(words, Long.toString(storedVersion), null);
    }

    @Nullable
    String read(Problems problems) {
        return new Fields(problems).text("words", words, LONGEST);
    }

    SubmissionKey sentKey() {
        return SubmissionKey.of(key);
    }

    long sentVersion() {
        return Stored.version(version);
    }
}
