package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListPartTest {
    private static final List<Integer> LINES =
            IntStream.rangeClosed(1, 185).boxed().toList();

    @Test
    void whatStandsOutComesFirstAndTheOthersFollowAHundredAPage() {
        ListPart<Integer> one = part("1");
        assertThat(one.first()).containsExactly(60, 120, 180);
        assertThat(one.rest()).hasSize(97).startsWith(1, 2, 3).doesNotContain(60);
        ListPart<Integer> two = part("2");
        assertThat(two.first()).isEmpty();
        assertThat(two.rest()).hasSize(85).startsWith(99).endsWith(185).doesNotContain(120);
        assertThat(two.paging().previous()).isEqualTo("/list?page=1");
        assertThat(part("3").rest()).isEmpty();
    }

    @Test
    void thePrinterGetsThemAllOnOnePage() {
        ListPart<Integer> all = part(one().paging().whole().replaceFirst(".*page=", ""));
        assertThat(all.first()).hasSize(3);
        assertThat(all.rest()).hasSize(182);
        assertThat(all.paging().pages()).isEqualTo(1);
    }

    private static ListPart<Integer> one() {
        return part(null);
    }

    private static ListPart<Integer> part(String page) {
        return ListPart.of(LINES, line -> line % 60 == 0, page, "/list");
    }
}
