package org.tsunagi.intake;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What a draft may leave open but a submitted application may not. */
public enum RequiredPart {
    KANA(p -> !p.name().familyKana().isBlank()),
    EMPLOYER(p -> !p.employer().isBlank()),
    PHONE(p -> !p.phone().isBlank()),
    PLANNED_ROLE(p -> p.plannedRole() != null),
    REASON(p -> !p.reason().isBlank());

    private final Predicate<Particulars> filled;

    RequiredPart(Predicate<Particulars> filled) {
        this.filled = filled;
    }

    /** What is still missing; why somebody is nominated and for what is asked of nominations only. */
    static List<RequiredPart> missingIn(Particulars particulars, boolean nominated) {
        return Arrays.stream(values())
                .filter(part -> nominated || (part != PLANNED_ROLE && part != REASON))
                .filter(part -> !part.filled.test(particulars))
                .toList();
    }
}
