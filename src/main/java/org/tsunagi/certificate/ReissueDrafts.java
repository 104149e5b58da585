package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.certificate.CertificateSheet.Verifying;
import org.tsunagi.certificate.ReissueDesk.NewReissue;
import org.tsunagi.certificate.ReissueRequest.NameChoice;
import org.tsunagi.certificate.Wording.Placeholder;
import org.tsunagi.masters.TermsOfOffice.Term;
import org.tsunagi.trainee.Trainee;

/** Lays out certificates that are printed anew. */
@ApplicationScoped
class ReissueDrafts {
    private final CertificateDrafts drafts;

    ReissueDrafts(CertificateDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * What a reissue says: the original, with 再交付 and its date below the number and who signs on that date; the name and the
     * birth date as they are now where that was asked for, in the wording too.
     *
     * @throws RuleViolation where nobody signs on that date, or the wording cannot be said of another name
     */
    CertificateSheet sheet(
            Certificate certificate, CertificateSheet original, NewReissue wanted, int ordinal, String code) {
        SheetBasis basis = drafts.basis();
        Term signatory = basis.signatory(wanted.issuedOn());
        Trainee person = certificate.completion().enrollment().trainee().standing();
        Verifying verifying = drafts.verifying(code);
        boolean now = wanted.request().nameChoice() == NameChoice.NOW;
        String name = now ? person.name().full() : original.name();
        String birthDate =
                now && !original.birthDate().isEmpty() ? CertificateDrafts.born(person) : original.birthDate();
        return new CertificateSheet(
                original.number(),
                Messages.say(
                        ordinal == 1 ? "certificate.remark.reissue" : "certificate.remark.reissueAgain",
                        JapaneseDate.print(wanted.issuedOn()),
                        ordinal),
                original.title(),
                name,
                birthDate,
                body(basis, certificate, original, name, birthDate),
                original.date(),
                signatory.title(),
                signatory.name(),
                verifying.footnote(),
                verifying.address());
    }

    /** The stored text where nothing in it changes, else what its template says of the other name. */
    private static List<String> body(
            SheetBasis basis, Certificate certificate, CertificateSheet original, String name, String birthDate) {
        boolean same = name.equals(original.name()) && birthDate.equals(original.birthDate());
        return same || !mentions(original)
                ? original.body()
                : said(basis, certificate, original, name, birthDate)
                        .orElseThrow(() -> new RuleViolation("nameChoice", "certificate.reissueWording"));
    }

    private static boolean mentions(CertificateSheet original) {
        String birthDate = CertificateDrafts.withoutBorn(original.birthDate());
        return original.body().stream()
                .anyMatch(text -> text.contains(original.name()) || !birthDate.isEmpty() && text.contains(birthDate));
    }

    private static Optional<List<String>> said(
            SheetBasis basis, Certificate certificate, CertificateSheet original, String name, String birthDate) {
        Map<Placeholder, String> before = values(original.name(), original.birthDate());
        Map<Placeholder, String> now = values(name, birthDate);
        Long template = certificate.templateId();
        if (template != null) {
            return new Rewording(new Wording(basis.templates().require(template).wording()), before, now)
                    .of(original.body());
        }
        List<List<String>> candidates = basis
                .templates()
                .saying(
                        original.body(),
                        certificate.completion().enrollment().course().program().id(),
                        CertificateDrafts.values(
                                basis, certificate.completion(), original.name(), original.birthDate()))
                .stream()
                .flatMap(one -> new Rewording(new Wording(one.wording()), before, now).of(original.body()).stream())
                .distinct()
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private static Map<Placeholder, String> values(String name, String birthDate) {
        return Rewording.values(name, CertificateDrafts.withoutBorn(birthDate));
    }
}
