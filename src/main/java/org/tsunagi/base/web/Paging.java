package org.tsunagi.base.web;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is shown.
 *
 * @param page from 1
 * @param size rows on a page
 * @param total rows in all
 * @param url the list with its filters, without the page: {@code /people?q=…}
 */
public record Paging(int page, int size, long total, String url) {
    /** Asks for the whole list on one page, where a list allows it. */
    static final String ALL = "all";

    /** The page a query parameter asks for; anything that is no page is the first. */
    public static int page(@Nullable String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }

    /** The number of rows before this page, for the query. */
    public int offset() {
        return (page - 1) * size;
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long from() {
        return Math.min(total, offset() + 1L);
    }

    public long to() {
        return Math.min(total, (long) page * size);
    }

    public @Nullable String previous() {
        return page > 1 ? at(Math.min(page - 1, pages())) : null;
    }

    public @Nullable String next() {
        return page < pages() ? at(page + 1) : null;
    }

    /** The whole list on one page. */
    public String whole() {
        return at(ALL);
    }

    private String at(Object number) {
        return url + (url.contains("?") ? "&" : "?") + "page=" + number;
    }
}
