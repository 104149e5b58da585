package org.tsunagi.masters;

import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.masters.SignatoryViews.SignatoryLine;
import org.tsunagi.masters.TermsOfOffice.Term;

/** Keeps who signs from when until when; the prefecture's row is locked first. */
@Desk
public class SignatoryDesk {
    private final Signatories signatories;
    private final Prefectures prefectures;

    SignatoryDesk(Signatories signatories, Prefectures prefectures) {
        this.signatories = signatories;
        this.prefectures = prefectures;
    }

    /**
     * Enters who signs, once if it is sent twice; a governor or deputy in office until further notice ends the day before a new
     * governor begins.
     */
    public long add(Term wanted) {
        prefectures.lock();
        return signatories.lines().stream()
                .filter(line -> line.term().equals(wanted))
                .map(SignatoryLine::id)
                .findFirst()
                .orElseGet(() -> enter(wanted));
    }

    private long enter(Term wanted) {
        signatories.lines().stream()
                .filter(line -> TermsOfOffice.isEndedBy(line.term(), wanted))
                .forEach(line -> signatories.require(line.id()).endBefore(wanted.first()));
        signatories.flush();
        terms(0).checkRoomFor(wanted);
        Signatory added = new Signatory(wanted);
        signatories.persist(added);
        return added.id();
    }

    /** Enters the governor named at the beginning, while nobody signs yet. */
    public void begin(Term first) {
        prefectures.lock();
        RuleViolation.unless(signatories.count() == 0, null, "masters.signatory.begun");
        signatories.persist(new Signatory(first));
    }

    /** Puts a term right; what was printed stays as it is. */
    public void change(long id, Term wanted, long version) {
        prefectures.lock();
        Signatory signatory = signatories.require(id);
        StaleForm.check(version, signatory.version());
        terms(id).checkRoomFor(wanted);
        signatory.change(wanted);
    }

    /** Removes a term entered by mistake; what was printed stays as it is. */
    public void remove(long id) {
        prefectures.lock();
        signatories.delete(signatories.require(id));
    }

    private TermsOfOffice terms(long butOf) {
        return SignatoryViews.terms(
                signatories.lines().stream().filter(line -> line.id() != butOf).toList());
    }
}
