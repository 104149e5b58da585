package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.certificate.CertificateDesk.RefusedCertificate;
import org.tsunagi.certificate.ReissueDesk.NewReissue;
import org.tsunagi.certificate.ReissueRequest.NameChoice;
import org.tsunagi.certificate.Wording.Placeholder;
import org.tsunagi.completion.Completion;
import org.tsunagi.course.NumberFormat;
import org.tsunagi.course.Program;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.trainee.Trainee;

/** Lays out certificates as the settings say now, all but number and code. */
@ApplicationScoped
class CertificateDrafts {
    private static final int NO_NUMBER_YET = 0;
    private static final String BORN = "生";

    private final MastersViews municipality;
    private final CertificatePrinter press;
    private final TsunagiConfig config;

    CertificateDrafts(MastersViews municipality, CertificatePrinter press, TsunagiConfig config) {
        this.municipality = municipality;
        this.press = press;
        this.config = config;
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

    /** The sheet of one person under the name known now, with a number that is never given out in its place. */
    CertificateSheet sheet(PrefectureSettings settings, Completion completion, LocalDate issuedOn) {
        Program.Words words = completion.enrollment().course().words();
        Trainee trainee = completion.enrollment().trainee();
        String name = trainee.name().full();
        String birthDate = JapaneseDate.print(trainee.birthDate());
        return new CertificateSheet(
                printedNumber(completion, NO_NUMBER_YET),
                "",
                words.certificateTitle(),
                name,
                born(trainee),
                new Wording(settings.certificateWording())
                        .fill(Map.of(
                                Placeholder.NAME, name,
                                Placeholder.BIRTH_DATE, birthDate,
                                Placeholder.COURSE, words.title(),
                                Placeholder.FISCAL_YEAR, completion.fiscalYear().label(),
                                Placeholder.COMPLETED_ON, JapaneseDate.print(completion.decidedOn()),
                                Placeholder.PREFECTURE, settings.name())),
                JapaneseDate.print(issuedOn),
                settings.governorTitle(),
                settings.governorName(),
                footnote(VerificationCode.EXAMPLE));
    }

    /**
     * What a reissue says: the original, with 再交付 and its date below the number and the issuer of today; the name and the
     * birth date as they are now where that was asked for, in the wording too.
     */
    CertificateSheet reissued(
            Certificate certificate, CertificateSheet original, NewReissue wanted, int ordinal, String code) {
        PrefectureSettings settings = settings();
        Trainee person = certificate.completion().enrollment().trainee().standing();
        boolean now = wanted.request().nameChoice() == NameChoice.NOW;
        String name = now ? person.name().full() : original.name();
        String birthDate = now && !original.birthDate().isEmpty() ? born(person) : original.birthDate();
        return new CertificateSheet(
                original.number(),
                Messages.say(
                        ordinal == 1 ? "certificate.remark.reissue" : "certificate.remark.reissueAgain",
                        JapaneseDate.print(wanted.issuedOn()),
                        ordinal),
                original.title(),
                name,
                birthDate,
                original.body().stream()
                        .map(text -> birthDate.equals(original.birthDate())
                                ? text
                                : text.replace(withoutBorn(original.birthDate()), withoutBorn(birthDate)))
                        .map(text -> text.replace(original.name(), name))
                        .toList(),
                original.date(),
                settings.governorTitle(),
                settings.governorName(),
                footnote(code));
    }

    /** 「昭和55年4月2日生」 */
    static String born(Trainee person) {
        return JapaneseDate.print(person.birthDate()) + BORN;
    }

    private static String withoutBorn(String birthDate) {
        return birthDate.endsWith(BORN) ? birthDate.substring(0, birthDate.length() - BORN.length()) : birthDate;
    }

    /** Those of these people whose certificate could not be made now; asking takes nothing. */
    List<RefusedCertificate> refused(List<Completion> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        PrefectureSettings settings = settings();
        return people.stream()
                .flatMap(person -> refusal(person, sheet(settings, person, person.decidedOn())).stream())
                .toList();
    }

    /** Why this sheet cannot be printed, if so. */
    Optional<RefusedCertificate> refusal(Completion person, CertificateSheet sheet) {
        return refusal(person, sheet, () -> press.check(sheet));
    }

    /** Why this check refuses the person's sheet, if so. */
    static Optional<RefusedCertificate> refusal(Completion person, CertificateSheet sheet, Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (RuleViolation violation) {
            return Optional.of(new RefusedCertificate(
                    person.id(),
                    person.enrollment().number(),
                    person.enrollment().trainee().id(),
                    sheet.name(),
                    "name".equals(violation.field()),
                    violation.sentence()));
        }
    }

    /** The small print that leads to the public page; without an address that only this machine or a demo knows. */
    String footnote(String code) {
        return config.publicUrl()
                .filter(url -> url.startsWith("https://"))
                .map(url -> Messages.say("certificate.footnote.address", code, url.replaceFirst("/+$", "") + "/verify"))
                .orElseGet(() -> Messages.say("certificate.footnote", code));
    }

    /** 「令和元年度コ第1号」, by the program's format. */
    static String printedNumber(Completion completion, int number) {
        return new NumberFormat(completion.enrollment().course().program().numberFormat())
                .print(completion.fiscalYear(), number);
    }
}
