package org.tsunagi.intake.web;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.SentMeaning;

/**
 * A file of the office's own application service as its forms bring it back.
 *
 * @param cells the file that was read
 * @param receivedOn the day that stands for rows which bear none
 * @param column what each column means, in the order of the file
 * @param wordField of each word that was asked about its field, and beside it
 * @param word the word itself, and
 * @param meaning what it means
 * @param seen what the file was compared with
 * @param page which part of what it changes is looked at
 */
record ImportForm(
        @RestForm @Nullable List<String> cells,
        @RestForm @Nullable String receivedOn,
        @RestForm @Nullable List<String> column,
        @RestForm @Nullable List<String> wordField,
        @RestForm @Nullable List<String> word,
        @RestForm @Nullable List<String> meaning,
        @RestForm @Nullable String seen,
        @RestForm @Nullable String page) {
    static final ImportForm BLANK = new ImportForm(List.of(), "", List.of(), List.of(), List.of(), List.of(), "", "");

    SentMeaning sent() {
        return new SentMeaning(column, wordField, word, meaning);
    }
}
