package org.tsunagi.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.intake.Priorities.Declared;

/** The parts of {@link Particulars}, each as a text, so that what was typed can be kept and compared part by part. */
public enum ParticularsPart {
    FAMILY(p -> p.name().family()),
    GIVEN(p -> p.name().given()),
    FAMILY_KANA(p -> p.name().familyKana()),
    GIVEN_KANA(p -> p.name().givenKana()),
    BIRTH_DATE(Particulars::birthDate),
    PHONE(Particulars::phone),
    EMAIL(Particulars::email),
    EMPLOYER(Particulars::employer),
    MUNICIPALITY(Particulars::municipalityId),
    PLANNED_ROLE(Particulars::plannedRole),
    ALL_DAYS(Particulars::allDaysPossible),
    REASON(Particulars::reason),
    PROFESSIONS(p -> joined(p.professionIds())),
    OTHER_PROFESSION(Particulars::otherProfession),
    ADDRESS(Particulars::address),
    EMPLOYER_KIND(Particulars::employerKind),
    YEARS(Particulars::yearsOfExperience),
    EARLIER_COURSE(Particulars::earlierCourse),
    CHILD_EXPERIENCE(Particulars::childExperience),
    ACCOMMODATION(Particulars::accommodation),
    LIST_CONSENT(Particulars::listConsent),
    PUBLISH_CONSENT(Particulars::publishConsent),
    CONSENT_NOTE(Particulars::consentNote);

    private final Function<Particulars, @Nullable Object> value;

    ParticularsPart(Function<Particulars, @Nullable Object> value) {
        this.value = value;
    }

    /** Whether its person says it, and not the body. */
    boolean isOfPerson() {
        return this != PLANNED_ROLE && this != REASON && this != CONSENT_NOTE;
    }

    /** All parts of a person's particulars. */
    static Map<ParticularsPart, String> of(Particulars particulars) {
        Map<ParticularsPart, String> texts = new EnumMap<>(ParticularsPart.class);
        for (ParticularsPart part : values()) {
            Object value = part.value.apply(particulars);
            texts.put(part, value == null ? "" : value.toString());
        }
        return texts;
    }

    /** Those that are said otherwise afterwards. */
    static Map<ParticularsPart, String> changed(Particulars before, Particulars after) {
        Map<ParticularsPart, String> was = of(before);
        Map<ParticularsPart, String> changed = of(after);
        changed.entrySet().removeIf(one -> one.getValue().equals(was.get(one.getKey())));
        return changed;
    }

    /** The same particulars where these parts are said otherwise. */
    static Particulars with(Particulars before, Map<ParticularsPart, String> changed) {
        Map<ParticularsPart, String> texts = of(before);
        texts.putAll(changed);
        return read(texts);
    }

    /** The particulars of which all parts are given. */
    static Particulars read(Map<ParticularsPart, String> texts) {
        return new Particulars(
                new PersonName(texts.get(FAMILY), texts.get(GIVEN), texts.get(FAMILY_KANA), texts.get(GIVEN_KANA)),
                LocalDate.parse(texts.get(BIRTH_DATE)),
                texts.get(EMPLOYER),
                texts.get(EMPLOYER_KIND),
                optional(texts.get(MUNICIPALITY), Long::valueOf),
                texts.get(ADDRESS),
                texts.get(PHONE),
                texts.get(EMAIL),
                ids(texts.get(PROFESSIONS)),
                texts.get(OTHER_PROFESSION),
                optional(texts.get(YEARS), Integer::valueOf),
                texts.get(CHILD_EXPERIENCE),
                optional(texts.get(PLANNED_ROLE), PlannedRole::valueOf),
                texts.get(REASON),
                Boolean.parseBoolean(texts.get(ALL_DAYS)),
                texts.get(EARLIER_COURSE),
                Consent.valueOf(texts.get(LIST_CONSENT)),
                Consent.valueOf(texts.get(PUBLISH_CONSENT)),
                texts.get(CONSENT_NOTE),
                texts.get(ACCOMMODATION),
                Declared.NONE);
    }

    /** Professions as such a text has them. */
    static String joined(Set<Long> professionIds) {
        return professionIds.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The professions that such a text means. */
    static Set<Long> ids(String joined) {
        return Arrays.stream(joined.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    }

    private static <T> @Nullable T optional(String text, Function<String, T> read) {
        return text.isEmpty() ? null : read.apply(text);
    }
}
