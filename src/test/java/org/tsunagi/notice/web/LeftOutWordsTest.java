package org.tsunagi.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.notice.NoticePurpose.Recipient;

/** Who is left out stands in the name of a file. */
class LeftOutWordsTest {
    private static final List<Recipient> PEOPLE = IntStream.rangeClosed(1, 200)
            .mapToObj(number -> new Recipient(Integer.toString(number), "受講者" + number, "", "", Map.of()))
            .toList();

    @Test
    void numbersInARowAreSaidAsOne() {
        assertThat(LeftOutWords.of(PEOPLE, Set.of())).isEmpty();
        assertThat(LeftOutWords.of(PEOPLE, Set.of("3", "20", "17", "18", "19"))).isEqualTo("（3、17～20を除く）");
        assertThat(LeftOutWords.of(PEOPLE, Set.of("199", "200", "999"))).isEqualTo("（199、200を除く）");
    }

    @Test
    void tooManyAreCounted() {
        Set<String> even = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> Integer.toString(2 * number))
                .collect(Collectors.toSet());
        assertThat(LeftOutWords.of(PEOPLE, even)).isEqualTo("（100名を除く）");
    }
}
