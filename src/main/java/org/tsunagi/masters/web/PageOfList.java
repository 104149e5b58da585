package org.tsunagi.masters.web;

import java.util.List;
import org.tsunagi.base.web.Paging;

/** The part of a list that one page shows; a prefecture has at most some two hundred municipalities. */
record PageOfList<T>(List<T> rows, Paging paging) {
    private static final int SIZE = 50;

    static <T> PageOfList<T> of(List<T> all, int page, String url) {
        Paging paging = new Paging(page, SIZE, all.size(), url);
        return new PageOfList<>(all.stream().skip(paging.offset()).limit(SIZE).toList(), paging);
    }
}
