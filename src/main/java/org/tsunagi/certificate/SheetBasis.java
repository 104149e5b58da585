package org.tsunagi.certificate;

import java.time.LocalDate;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.TermsOfOffice;
import org.tsunagi.masters.TermsOfOffice.Term;

/** What certificates are laid out from, read once for as many as are made together. */
record SheetBasis(PrefectureSettings settings, Templates templates, TermsOfOffice terms) {
    /**
     * Who signs what is dated this day.
     *
     * @throws RuleViolation when nobody is in office
     */
    Term signatory(LocalDate day) {
        return terms.on(day)
                .orElseThrow(() -> new RuleViolation("issuedOn", "certificate.noSignatory", JapaneseDate.print(day)));
    }
}
