package org.tsunagi.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.intake.ApplicationDetail;
import org.tsunagi.intake.Particulars;

/** What is typed about a person who applies; a nomination has a rank besides, a paper application its day of arrival. */
record ApplicationForm(
        @RestForm @Nullable String rank,
        @RestForm @Nullable String receivedOn,
        @RestForm @Nullable String family,
        @RestForm @Nullable String given,
        @RestForm @Nullable String familyKana,
        @RestForm @Nullable String givenKana,
        @RestForm @Nullable String birthDate,
        @RestForm @Nullable String employer,
        @RestForm @Nullable String employerKind,
        @RestForm @Nullable String municipalityId,
        @RestForm @Nullable String address,
        @RestForm @Nullable String phone,
        @RestForm @Nullable String email,
        @RestForm @Nullable List<String> professions,
        @RestForm @Nullable String otherProfession,
        @RestForm @Nullable String yearsOfExperience,
        @RestForm @Nullable String childExperience,
        @RestForm @Nullable String plannedRole,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String allDaysPossible,
        @RestForm @Nullable String earlierCourse,
        @RestForm @Nullable String listConsent,
        @RestForm @Nullable String publishConsent,
        @RestForm @Nullable String consentNote,
        @RestForm @Nullable String accommodation,
        @RestForm @Nullable String priority,
        @RestForm @Nullable String priorityReason,
        @RestForm @Nullable String why) {
    /** More than a body ever ranks. */
    static final int LAST_RANK = 9_999;

    /** @param municipality where the person works unless another is chosen: the nominating body's own */
    static ApplicationForm blank(@Nullable Integer rank, @Nullable Long municipality) {
        String open = Consent.UNCONFIRMED.name();
        return new ApplicationForm(
                text(rank),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                text(municipality),
                "",
                "",
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                open,
                open,
                "",
                "",
                "",
                "",
                "");
    }

    static ApplicationForm of(ApplicationDetail one) {
        return of(one.particulars(), one.rank());
    }

    /** What a person without an account said. */
    static ApplicationForm of(Particulars said) {
        return of(said, null);
    }

    private static ApplicationForm of(Particulars p, @Nullable Integer rank) {
        PlannedRole planned = p.plannedRole();
        return new ApplicationForm(
                text(rank),
                "",
                p.name().family(),
                p.name().given(),
                p.name().familyKana(),
                p.name().givenKana(),
                JapaneseDate.print(p.birthDate()),
                p.employer(),
                p.employerKind(),
                text(p.municipalityId()),
                p.address(),
                p.phone(),
                p.email(),
                p.professionIds().stream().map(String::valueOf).toList(),
                p.otherProfession(),
                text(p.yearsOfExperience()),
                p.childExperience(),
                planned == null ? "" : planned.name(),
                p.reason(),
                (p.allDaysPossible() ? YesNo.YES : YesNo.NO).name(),
                p.earlierCourse(),
                p.listConsent().name(),
                p.publishConsent().name(),
                p.consentNote(),
                p.accommodation(),
                p.declared().label(),
                p.declared().reason(),
                "");
    }

    /** Whether something is typed in the part of the form that is folded while it is empty. */
    public boolean hasMore() {
        return anyFilled(address, employerKind, yearsOfExperience, childExperience, earlierCourse, accommodation);
    }

    /** The same of the consents. */
    public boolean hasConsents() {
        String open = Consent.UNCONFIRMED.name();
        return anyFilled(consentNote) || !open.equals(listConsent) || !open.equals(publishConsent);
    }

    private static boolean anyFilled(@Nullable String... values) {
        return Arrays.stream(values).anyMatch(value -> value != null && !value.isBlank());
    }

    /** What was ticked, to be carried along. */
    public List<String> chosenProfessions() {
        return professions == null ? List.of() : professions;
    }

    /** The texts that were typed, to be taken along where the form cannot be shown again. */
    List<String> texts() {
        return Stream.of(
                        family,
                        given,
                        familyKana,
                        givenKana,
                        birthDate,
                        phone,
                        email,
                        address,
                        employer,
                        employerKind,
                        otherProfession,
                        yearsOfExperience,
                        childExperience,
                        reason,
                        earlierCourse,
                        accommodation,
                        priorityReason)
                .filter(typed -> typed != null && !typed.isBlank())
                .toList();
    }

    /** The person described, or null with the problems told. */
    @Nullable
    Particulars read(Problems problems) {
        return new TypedApplicant(this, problems).read();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
