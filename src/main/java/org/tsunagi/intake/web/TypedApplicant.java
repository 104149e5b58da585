package org.tsunagi.intake.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.MailAddress;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities.Declared;

/** Reads what is typed about a person who applies; what an office writes in its own way is understood. */
final class TypedApplicant {
    private static final int LINE = 100;
    private static final int WORDS = 1000;
    private static final int SHORTEST_NUMBER = 9;
    private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—―−－ーｰ]");
    private static final PersonName NOBODY = new PersonName("", "", "", "");

    private final ApplicationForm form;
    private final Problems problems;
    private final Fields in;

    TypedApplicant(ApplicationForm form, Problems problems) {
        this.form = form;
        this.problems = problems;
        this.in = new Fields(problems);
    }

    /** The person described, or null with the problems told. */
    @Nullable
    Particulars read() {
        in.text("family", form.family(), PersonName.LONGEST);
        PersonName name = problems.none()
                ? problems.tryGet(() -> PersonName.of(
                                orNothing(form.family()),
                                orNothing(form.given()),
                                orNothing(form.familyKana()),
                                orNothing(form.givenKana())))
                        .orElse(null)
                : null;
        LocalDate born = in.date("birthDate", form.birthDate());
        List<Long> ticked = in.ids("professions", form.professions());
        if (ticked.isEmpty()) {
            problems.add("professions", Messages.say("intake.professionMissing"));
        }
        Particulars read =
                rest(name == null ? NOBODY : name, born == null ? LocalDate.EPOCH : born, Set.copyOf(ticked));
        return problems.none() ? read : null;
    }

    private Particulars rest(PersonName name, LocalDate born, Set<Long> ticked) {
        return new Particulars(
                name,
                born,
                optional("employer", form.employer(), LINE),
                optional("employerKind", form.employerKind(), 50),
                in.optionalId("municipalityId", form.municipalityId()),
                optional("address", form.address(), 200),
                telephone(),
                mail(),
                ticked,
                optional("otherProfession", form.otherProfession(), LINE),
                in.optionalNumber("yearsOfExperience", form.yearsOfExperience(), 0, 80),
                optional("childExperience", form.childExperience(), WORDS),
                in.optionalChoice("plannedRole", form.plannedRole(), PlannedRole.class),
                optional("reason", form.reason(), WORDS),
                in.choice("allDaysPossible", form.allDaysPossible(), YesNo.class) == YesNo.YES,
                optional("earlierCourse", form.earlierCourse(), 200),
                consent("listConsent", form.listConsent()),
                consent("publishConsent", form.publishConsent()),
                optional("consentNote", form.consentNote(), 200),
                optional("accommodation", form.accommodation(), WORDS),
                new Declared(
                        optional("priority", form.priority(), LINE),
                        optional("priorityReason", form.priorityReason(), WORDS)));
    }

    private String mail() {
        String typed = narrow(optional("email", form.email(), LINE));
        if (!typed.isEmpty() && !MailAddress.isOne(typed)) {
            problems.add("email", Messages.say("intake.email"));
        }
        return typed;
    }

    private String telephone() {
        String typed =
                narrow(HYPHENS.matcher(optional("phone", form.phone(), 30)).replaceAll("-"));
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

    private Consent consent(String field, @Nullable String value) {
        Consent chosen = in.choice(field, value, Consent.class);
        return chosen == null ? Consent.UNCONFIRMED : chosen;
    }

    private String optional(String field, @Nullable String value, int max) {
        return orNothing(in.optionalText(field, value, max));
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "" : value;
    }
}
