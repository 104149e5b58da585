package org.tsunagi.trainee.web;

import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.PersonName;

/** What is typed about a trainee's name. */
record NameForm(
        @RestForm @Nullable String family,
        @RestForm @Nullable String given,
        @RestForm @Nullable String familyKana,
        @RestForm @Nullable String givenKana,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String version) {

    static NameForm of(PersonName name) {
        return new NameForm(name.family(), name.given(), name.familyKana(), name.givenKana(), "", "");
    }

    /** The name typed, or null with the problems told. */
    @Nullable
    PersonName name(Problems problems) {
        return new Fields(problems).text("family", family, PersonName.LONGEST) == null
                ? null
                : problems.tryGet(() -> PersonName.of(text(family), text(given), text(familyKana), text(givenKana)))
                        .orElse(null);
    }

    @Nullable
    String why(Problems problems) {
        return new Fields(problems).reason(reason);
    }

    static Map<String, String> words(PersonName name) {
        return Map.of("氏名", name.full() + "（" + name.kana() + "）");
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
