package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.enrollment.MatchDesk.EnrollmentsParting;
import org.tsunagi.trainee.Trainee.Person;

/** A valid certificate goes along with its enrollment only where it names the person the enrollment is given back to. */
@ApplicationScoped
class CertificatesOfPeople {
    private final CertificateIssues issues;

    CertificatesOfPeople(CertificateIssues issues) {
        this.issues = issues;
    }

    void on(@Observes EnrollmentsParting people) {
        Person own = people.person();
        issues.validOf(people.enrollmentIds()).stream()
                .map(PrintedSheet::sheet)
                .filter(sheet -> !names(sheet, own))
                .findFirst()
                .ifPresent(sheet -> {
                    throw new RuleViolation(
                            null,
                            "certificate.namesAnother",
                            sheet.number(),
                            sheet.name(),
                            own.name().full());
                });
    }

    private static boolean names(CertificateSheet sheet, Person own) {
        return sheet.name().equals(own.name().full())
                && (sheet.birthDate().isEmpty() || sheet.birthDate().contains(JapaneseDate.print(own.birthDate())));
    }
}
