package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.enrollment.MatchDesk.EnrollmentsParting;
import org.tsunagi.trainee.Trainee.Person;
import org.tsunagi.trainee.TraineeViews;

/** A valid certificate goes along with its enrollment only where it bears a name of the person that is given it back. */
@ApplicationScoped
class CertificatesOfPeople {
    private final CertificateIssues issues;
    private final TraineeViews trainees;

    CertificatesOfPeople(CertificateIssues issues, TraineeViews trainees) {
        this.issues = issues;
        this.trainees = trainees;
    }

    void on(@Observes EnrollmentsParting people) {
        Set<Person> own = trainees.knownAs(people.own());
        issues.validOf(people.enrollmentIds()).stream()
                .map(PrintedSheet::sheet)
                .filter(sheet -> own.stream().noneMatch(person -> names(sheet, person)))
                .findFirst()
                .ifPresent(sheet -> {
                    throw new RuleViolation(
                            null,
                            "certificate.namesAnother",
                            sheet.number(),
                            sheet.name(),
                            people.own().name().full());
                });
    }

    private static boolean names(CertificateSheet sheet, Person own) {
        return sheet.name().equals(own.name().full())
                && (sheet.birthDate().isEmpty() || sheet.birthDate().contains(JapaneseDate.print(own.birthDate())));
    }
}
