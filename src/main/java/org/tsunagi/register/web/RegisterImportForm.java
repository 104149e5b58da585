package org.tsunagi.register.web;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.SentMeaning;

/**
 * An office's own register of earlier years as its forms bring it back.
 *
 * @param cells the file that was read
 * @param series what its certificate numbers are called together
 * @param program of all rows, where no column says so
 * @param year of all rows, where no column says so
 * @param seen what the officer looked at
 * @param page which part of it
 */
record RegisterImportForm(
        @RestForm @Nullable List<String> cells,
        @RestForm @Nullable String series,
        @RestForm @Nullable String program,
        @RestForm @Nullable String year,
        @RestForm @Nullable List<String> column,
        @RestForm @Nullable List<String> wordField,
        @RestForm @Nullable List<String> word,
        @RestForm @Nullable List<String> meaning,
        @RestForm @Nullable String seen,
        @RestForm @Nullable String page,
        @RestForm @Nullable String key) {
    /** A new one, its numbers called as the last time. */
    static RegisterImportForm blank(String series) {
        return new RegisterImportForm(null, series, "", "", null, null, null, null, "", "", "");
    }

    SentMeaning sent() {
        return new SentMeaning(column, wordField, word, meaning);
    }
}
