package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.completion.Completion;
import org.tsunagi.course.Program;
import org.tsunagi.municipality.MunicipalityViews;
import org.tsunagi.municipality.PrefectureSettings;

/** Lays out certificates as the settings say now, all but number and code. */
@ApplicationScoped
class CertificateDrafts {
    private static final int NO_NUMBER_YET = 0;

    private final MunicipalityViews municipality;

    CertificateDrafts(MunicipalityViews municipality) {
        this.municipality = municipality;
    }

    /**
     * The settings, if they are enough to print from.
     *
     * @throws RuleViolation when the issuer's title or name is missing
     */
    PrefectureSettings settings() {
        PrefectureSettings settings =
                municipality.settings().orElseThrow(() -> new RuleViolation(null, "certificate.noIssuer"));
        RuleViolation.unless(
                !settings.governorTitle().isBlank() && !settings.governorName().isBlank(),
                null,
                "certificate.noIssuer");
        return settings;
    }

    /** The sheet of one person, with a number that is never given out in its place. */
    CertificateSheet sheet(PrefectureSettings settings, Completion completion, LocalDate issuedOn) {
        Program program = completion.enrollment().course().program();
        String birthDate = JapaneseDate.print(completion.enrollment().trainee().birthDate());
        return new CertificateSheet(
                printedNumber(completion, NO_NUMBER_YET),
                "",
                program.certificateTitle(),
                completion.name().full(),
                birthDate + "生",
                new Wording(settings.certificateWording())
                        .fill(Map.of(
                                Placeholder.NAME, completion.name().full(),
                                Placeholder.BIRTH_DATE, birthDate,
                                Placeholder.COURSE, program.title(),
                                Placeholder.FISCAL_YEAR, completion.fiscalYear().label(),
                                Placeholder.COMPLETED_ON, JapaneseDate.print(completion.decidedOn()),
                                Placeholder.PREFECTURE, settings.name())),
                JapaneseDate.print(issuedOn),
                settings.governorTitle(),
                settings.governorName(),
                "");
    }

    /** 「令和元年度コ第1号」, by the program's format. */
    static String printedNumber(Completion completion, int number) {
        return completion
                .enrollment()
                .course()
                .program()
                .numberFormat()
                .replace("{年度}", completion.fiscalYear().label())
                .replace("{番号}", Integer.toString(number));
    }
}
