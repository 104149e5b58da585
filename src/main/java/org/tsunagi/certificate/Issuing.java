package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.certificate.CertificateDesk.RefusedCertificate;
import org.tsunagi.certificate.CertificateDrafts.Draft;
import org.tsunagi.certificate.PrintRun.NumberedSheet;
import org.tsunagi.certificate.PrintRun.Printed;
import org.tsunagi.completion.Completion;

/** Numbers, prints and stores the certificates of people of one course, whose row the caller has locked. */
@ApplicationScoped
class Issuing {
    /** How far ahead a certificate may be dated, for a ceremony to come; further is a slip of the pen. */
    static final int MONTHS_AHEAD = 3;

    private final Certificates certificates;
    private final CertificateIssues issues;
    private final AllNumberSeries series;
    private final CertificateDrafts drafts;
    private final PrintRun printing;
    private final OfficeClock clock;

    Issuing(
            Certificates certificates,
            CertificateIssues issues,
            AllNumberSeries series,
            CertificateDrafts drafts,
            PrintRun printing,
            OfficeClock clock) {
        this.certificates = certificates;
        this.issues = issues;
        this.series = series;
        this.drafts = drafts;
        this.printing = printing;
        this.clock = clock;
    }

    /** Those of these people, whose completions stand, who have no valid certificate, in the order given. */
    List<Completion> without(long courseId, List<Completion> standing) {
        Set<Long> done = certificates.completionsWithOneOn(courseId);
        return standing.stream().filter(one -> !done.contains(one.id())).toList();
    }

    /** The sheets of these people, before the numbers: who can have one, and who not for the date or a character. */
    Sheets sheets(List<Completion> people, LocalDate issuedOn) {
        SheetBasis basis = drafts.basis();
        Map<Completion, Draft> ready = new LinkedHashMap<>();
        List<RefusedCertificate> refused = new ArrayList<>();
        for (Completion completion : people) {
            Optional<RefusedCertificate> refusal =
                    CertificateDrafts.refusal(completion, () -> checkDate(basis, completion, issuedOn));
            if (refusal.isEmpty()) {
                Draft draft = drafts.draft(basis, completion, issuedOn);
                refusal = drafts.refusal(completion, draft.sheet());
                if (refusal.isEmpty()) {
                    ready.put(completion, draft);
                }
            }
            refusal.ifPresent(refused::add);
        }
        return new Sheets(ready, refused);
    }

    Draft sheet(Completion completion, LocalDate issuedOn) {
        SheetBasis basis = drafts.basis();
        checkDate(basis, completion, issuedOn);
        return drafts.draft(basis, completion, issuedOn);
    }

    /** Refuses the date where somebody could not have a certificate of this date, or nobody signs it. */
    void checkDate(List<Completion> people, LocalDate issuedOn) {
        SheetBasis basis = drafts.basis();
        people.forEach(person -> checkDate(basis, person, issuedOn));
    }

    private void checkDate(SheetBasis basis, Completion completion, LocalDate issuedOn) {
        RuleViolation.unless(
                !issuedOn.isBefore(completion.decidedOn()), "issuedOn", "certificate.issuedBeforeCompletion");
        RuleViolation.unless(
                !issuedOn.isAfter(clock.today().plusMonths(MONTHS_AHEAD)), "issuedOn", "certificate.issuedFarAhead");
        basis.signatory(issuedOn);
    }

    /** The sheets of these people under the numbers they will have if nobody takes them first; locks nothing. */
    Map<Long, NumberedSheet> foreseen(List<Completion> people, LocalDate issuedOn) {
        return printing.foreseen(sheets(people, issuedOn).ready());
    }

    /**
     * Numbers, hashes and stores: certificates first, then documents, so that each goes to the database in batches.
     *
     * @param ahead what was printed before, by completion
     * @return the new certificates by completion, in the order of the sheets
     */
    Map<Long, Long> store(Act act, Map<Completion, Draft> ready, LocalDate issuedOn, Map<Long, Printed> ahead) {
        Map<String, NumberSeries> locked = new HashMap<>();
        Map<Certificate, Printed> numbered = new LinkedHashMap<>();
        Map<Long, Long> made = new LinkedHashMap<>();
        ready.forEach((completion, sheet) -> {
            NumberSeries from = locked.computeIfAbsent(PrintRun.scope(completion), series::lockCertificates);
            int number = from.take();
            Printed printed = printing.printed(completion, sheet, number, ahead.get(completion.id()));
            String said = printed.of().sheet().number();
            Certificate certificate = new Certificate(completion, from, number, said, issuedOn, sheet.template());
            certificates.persist(certificate);
            numbered.put(certificate, printed);
            made.put(completion.id(), certificate.id());
        });
        numbered.forEach((certificate, printed) ->
                issues.persist(new CertificateIssue(certificate, issuedOn, act, printed.of(), printed.document())));
        return made;
    }

    record Sheets(Map<Completion, Draft> ready, List<RefusedCertificate> refused) {}
}
