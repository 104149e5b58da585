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
import org.tsunagi.certificate.CertificateSheet.Verifying;
import org.tsunagi.certificate.Wording.Placeholder;
import org.tsunagi.completion.Completion;
import org.tsunagi.course.NumberFormat;
import org.tsunagi.course.Program;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.SignatoryViews;
import org.tsunagi.masters.TermsOfOffice;
import org.tsunagi.masters.TermsOfOffice.Term;
import org.tsunagi.trainee.Trainee;

/** Lays out certificates as the settings say now, all but number and code. */
@ApplicationScoped
class CertificateDrafts {
    private static final int NO_NUMBER_YET = 0;
    private static final String BORN = "生";

    private final MastersViews municipality;
    private final SignatoryViews signatories;
    private final CertificateTemplates templates;
    private final CertificatePrinter press;
    private final TsunagiConfig config;

    CertificateDrafts(
            MastersViews municipality,
            SignatoryViews signatories,
            CertificateTemplates templates,
            CertificatePrinter press,
            TsunagiConfig config) {
        this.municipality = municipality;
        this.signatories = signatories;
        this.templates = templates;
        this.press = press;
        this.config = config;
    }

    /**
     * What is known, if it is enough to print from.
     *
     * @throws RuleViolation when nobody ever signs
     */
    SheetBasis basis() {
        PrefectureSettings settings =
                municipality.settings().orElseThrow(() -> new RuleViolation(null, "certificate.noIssuer"));
        TermsOfOffice terms = signatories.terms();
        RuleViolation.unless(!terms.isEmpty(), null, "certificate.noIssuer");
        return new SheetBasis(settings, templates.all(), terms);
    }

    /**
     * The sheet of one person under the name known now, with a number that is never given out in its place; the date decides
     * whose name and which wording it carries.
     */
    Draft draft(SheetBasis basis, Completion completion, LocalDate issuedOn) {
        return draft(basis, completion, issuedOn, basis.signatory(issuedOn));
    }

    /** The same with whoever signs. */
    Draft draft(SheetBasis basis, Completion completion, LocalDate issuedOn, Term signatory) {
        Program.Words words = completion.enrollment().course().words();
        Trainee trainee = completion.enrollment().trainee();
        Template template =
                basis.templates().on(completion.enrollment().course().program().id(), issuedOn);
        String name = trainee.name().full();
        String born = born(trainee);
        CertificateSheet sheet = new CertificateSheet(
                printedNumber(completion, NO_NUMBER_YET),
                "",
                words.certificateTitle(),
                name,
                born,
                new Wording(template.wording()).fill(values(basis, completion, name, born)),
                JapaneseDate.print(issuedOn),
                signatory.title(),
                signatory.name(),
                verifying(VerificationCode.EXAMPLE).footnote(),
                "");
        return new Draft(sheet, template.id());
    }

    /** What the placeholders of a wording stand for on somebody's certificate. */
    static Map<Placeholder, String> values(SheetBasis basis, Completion completion, String name, String born) {
        return Map.of(
                Placeholder.NAME, name,
                Placeholder.BIRTH_DATE, withoutBorn(born),
                Placeholder.COURSE, completion.enrollment().course().words().title(),
                Placeholder.FISCAL_YEAR, completion.fiscalYear().label(),
                Placeholder.COMPLETED_ON, JapaneseDate.print(completion.decidedOn()),
                Placeholder.PREFECTURE, basis.settings().name());
    }

    /** 「昭和55年4月2日生」 */
    static String born(Trainee person) {
        return JapaneseDate.print(person.birthDate()) + BORN;
    }

    static String withoutBorn(String birthDate) {
        return birthDate.endsWith(BORN) ? birthDate.substring(0, birthDate.length() - BORN.length()) : birthDate;
    }

    /** Those of these people whose certificate could not be made now; asking takes nothing. */
    List<RefusedCertificate> refused(List<Completion> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        SheetBasis basis = basis();
        return people.stream()
                .flatMap(person -> refusal(person, tried(basis, person).sheet()).stream())
                .toList();
    }

    /** A sheet to see whether it can be printed: dated the day of completion, signed by whoever can be found. */
    Draft tried(SheetBasis basis, Completion person) {
        LocalDate day = person.decidedOn();
        return draft(basis, person, day, basis.terms().near(day).orElseThrow());
    }

    /** Why this sheet cannot be printed, if so. */
    Optional<RefusedCertificate> refusal(Completion person, CertificateSheet sheet) {
        return refusal(person, () -> press.check(sheet));
    }

    /** Why this check refuses the person's sheet, if so. */
    static Optional<RefusedCertificate> refusal(Completion person, Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (RuleViolation violation) {
            return Optional.of(new RefusedCertificate(
                    person.id(),
                    person.enrollment().number(),
                    person.enrollment().trainee().id(),
                    person.enrollment().trainee().name().full(),
                    "name".equals(violation.field()),
                    violation.sentence()));
        }
    }

    /**
     * The small print and the code that lead to the public page; without an address where only this machine or a demo knows
     * one.
     */
    Verifying verifying(String code) {
        return config.publicUrl()
                .filter(url -> url.startsWith("https://"))
                .map(url -> url.replaceFirst("/+$", ""))
                .map(url -> new Verifying(
                        Messages.say("certificate.footnote.address", code, url + "/verify"),
                        url + "/v/" + code.replace("-", "")))
                .orElseGet(() -> new Verifying(Messages.say("certificate.footnote", code), ""));
    }

    /** 「令和元年度コ第1号」, by the program's format. */
    static String printedNumber(Completion completion, int number) {
        return new NumberFormat(completion.enrollment().course().program().numberFormat())
                .print(completion.fiscalYear(), number);
    }

    /** A sheet without its number, and the version of the wording it says. */
    record Draft(CertificateSheet sheet, long template) {}
}
