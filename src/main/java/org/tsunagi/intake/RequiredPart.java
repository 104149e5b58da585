package org.tsunagi.intake;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Messages;

/** What a draft may leave open but a submitted application may not. */
public enum RequiredPart {
    KANA("familyKana", p -> !p.name().familyKana().isBlank()),
    EMPLOYER("employer", p -> !p.employer().isBlank()),
    PHONE("phone", p -> !p.phone().isBlank()),
    PLANNED_ROLE("plannedRole", p -> p.plannedRole() != null),
    REASON("reason", p -> !p.reason().isBlank());

    private final String field;
    private final Predicate<Particulars> filled;

    RequiredPart(String field, Predicate<Particulars> filled) {
        this.field = field;
        this.filled = filled;
    }

    /** The field of the form that asks for it. */
    String field() {
        return field;
    }

    /** These parts as a sentence names them. */
    static String inWords(List<RequiredPart> parts) {
        return parts.stream().map(Messages::label).collect(Collectors.joining("、"));
    }

    /** What is still missing; why somebody is nominated and for what is asked of nominations only. */
    static List<RequiredPart> missingIn(Particulars particulars, boolean nominated) {
        return Arrays.stream(values())
                .filter(part -> nominated || (part != PLANNED_ROLE && part != REASON))
                .filter(part -> !part.filled.test(particulars))
                .toList();
    }
}
