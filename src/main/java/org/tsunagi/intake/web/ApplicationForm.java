package org.tsunagi.intake.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.PersonName;
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
        @RestForm @Nullable String why) {
    private static final int LINE = 100;
    private static final int WORDS = 1000;
    private static final int SHORTEST_NUMBER = 9;
    private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—―−－ーｰ]");
    private static final PersonName NOBODY = new PersonName("", "", "", "");

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
                "");
    }

    static ApplicationForm of(ApplicationDetail one) {
        Particulars p = one.particulars();
        PlannedRole planned = p.plannedRole();
        return new ApplicationForm(
                text(one.rank()),
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

    /** The person described, or null with the problems told. */
    @Nullable
    Particulars read(Problems problems) {
        Fields in = new Fields(problems);
        in.text("family", family, PersonName.LONGEST);
        PersonName name = problems.none()
                ? problems.tryGet(() -> PersonName.of(text(family), text(given), text(familyKana), text(givenKana)))
                        .orElse(null)
                : null;
        LocalDate born = in.date("birthDate", birthDate);
        List<Long> ticked = in.ids("professions", professions);
        if (ticked.isEmpty()) {
            problems.add("professions", Messages.say("intake.professionMissing"));
        }
        Particulars read = rest(
                in, problems, name == null ? NOBODY : name, born == null ? LocalDate.EPOCH : born, Set.copyOf(ticked));
        return problems.none() ? read : null;
    }

    private Particulars rest(Fields in, Problems problems, PersonName name, LocalDate born, Set<Long> ticked) {
        return new Particulars(
                name,
                born,
                optional(in, "employer", employer, LINE),
                optional(in, "employerKind", employerKind, 50),
                in.optionalId("municipalityId", municipalityId),
                optional(in, "address", address, 200),
                telephone(in, problems),
                mail(in, problems),
                ticked,
                optional(in, "otherProfession", otherProfession, LINE),
                in.optionalNumber("yearsOfExperience", yearsOfExperience, 0, 80),
                optional(in, "childExperience", childExperience, WORDS),
                in.optionalChoice("plannedRole", plannedRole, PlannedRole.class),
                optional(in, "reason", reason, WORDS),
                in.choice("allDaysPossible", allDaysPossible, YesNo.class) == YesNo.YES,
                optional(in, "earlierCourse", earlierCourse, 200),
                consent(in, "listConsent", listConsent),
                consent(in, "publishConsent", publishConsent),
                optional(in, "consentNote", consentNote, 200),
                optional(in, "accommodation", accommodation, WORDS));
    }

    private String mail(Fields in, Problems problems) {
        String typed = narrow(optional(in, "email", email, LINE));
        if (!typed.isEmpty() && !typed.matches("[\\x21-\\x7e]+@[\\x21-\\x7e]+")) {
            problems.add("email", Messages.say("intake.email"));
        }
        return typed;
    }

    private String telephone(Fields in, Problems problems) {
        String typed = narrow(HYPHENS.matcher(optional(in, "phone", phone, 30)).replaceAll("-"));
        String plain = typed.replaceAll("内線|代表", "");
        if (!typed.isEmpty()
                && (plain.chars().anyMatch(Character::isLetter)
                        || plain.chars().filter(Character::isDigit).count() < SHORTEST_NUMBER)) {
            problems.add("phone", Messages.say("intake.phone"));
        }
        return typed;
    }

    private static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    private static Consent consent(Fields in, String field, @Nullable String value) {
        Consent chosen = in.choice(field, value, Consent.class);
        return chosen == null ? Consent.UNCONFIRMED : chosen;
    }

    private static String optional(Fields in, String field, @Nullable String value, int max) {
        return text(in.optionalText(field, value, max));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
