package org.tsunagi.base.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a long list of people that a page shows: those to be looked at first, then the others, a hundred at a time or
 * all of them for the printer.
 */
public record ListPart<T>(List<T> first, List<T> rest, Paging paging) {
    private static final int SIZE = 100;

    /**
     * @param page as asked for in the address
     * @param url the list without the page
     */
    public static <T> ListPart<T> of(List<T> lines, Predicate<T> standsOut, @Nullable String page, String url) {
        Paging paging = Paging.ALL.equals(page)
                ? new Paging(1, Math.max(SIZE, lines.size()), lines.size(), url)
                : new Paging(Paging.page(page), SIZE, lines.size(), url);
        List<T> shown = Stream.concat(
                        lines.stream().filter(standsOut), lines.stream().filter(standsOut.negate()))
                .skip(paging.offset())
                .limit(paging.size())
                .toList();
        return new ListPart<>(
                shown.stream().filter(standsOut).toList(),
                shown.stream().filter(standsOut.negate()).toList(),
                paging);
    }
}
