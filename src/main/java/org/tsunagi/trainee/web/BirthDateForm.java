package org.tsunagi.trainee.web;

import java.time.LocalDate;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;

/** What is typed about a trainee's birth date. */
record BirthDateForm(
        @RestForm @Nullable String birthDate,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String version) {

    static BirthDateForm of(LocalDate birthDate) {
        return new BirthDateForm(JapaneseDate.print(birthDate), "", "");
    }

    @Nullable
    LocalDate date(Problems problems) {
        return new Fields(problems).date("birthDate", birthDate);
    }

    @Nullable
    String why(Problems problems) {
        return new Fields(problems).reason(reason);
    }

    static Map<String, String> words(LocalDate birthDate) {
        return Map.of("生年月日", JapaneseDate.both(birthDate));
    }
}
