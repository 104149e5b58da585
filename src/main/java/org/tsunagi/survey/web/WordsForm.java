package org.tsunagi.survey.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Fields;
import org.tsunagi.base.web.Problems;
import org.tsunagi.base.web.Stored;

/** The words of an excerpt or an aim. */
record WordsForm(
        @RestForm @Nullable String words,
        @RestForm @Nullable String version) {
    private static final int LONGEST = 4000;

    static WordsForm empty() {
        return new WordsForm("", "");
    }

    static WordsForm of(String words, long version) {
        return new WordsForm(words, Long.toString(version));
    }

    /** What was typed, on top of the version stored now: to be sent again knowingly. */
    WordsForm over(long storedVersion) {
        return new WordsForm(words, Long.toString(storedVersion));
    }

    @Nullable
    String read(Problems problems) {
        return new Fields(problems).text("words", words, LONGEST);
    }

    long sentVersion() {
        return Stored.version(version);
    }
}
