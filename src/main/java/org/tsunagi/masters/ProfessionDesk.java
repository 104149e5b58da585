package org.tsunagi.masters;

import jakarta.enterprise.event.Event;
import java.util.Set;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.masters.Profession.ProfessionGroup;
import org.tsunagi.masters.Profession.ProfessionRemoving;

/** Keeps the professions and what a fiscal year's report calls them. */
@Desk
public class ProfessionDesk {
    private final Professions professions;
    private final Event<ProfessionRemoving> removing;

    ProfessionDesk(Professions professions, Event<ProfessionRemoving> removing) {
        this.professions = professions;
        this.removing = removing;
    }

    public long add(NewProfession profession) {
        RuleViolation.unless(profession.code().matches("[A-Za-z0-9-]{1,50}"), "code", "masters.profession.code");
        RuleViolation.unless(!professions.hasCode(profession.code()), "code", "masters.profession.codeTaken");
        Profession added = new Profession(profession);
        professions.persist(added);
        return added.id();
    }

    /**
     * Changes a profession together with the label a fiscal year's report prints; an empty one stands for the name.
     */
    public void change(long professionId, NewProfession profession, FiscalYear year, String label, long version) {
        Profession kept = professions.require(professionId);
        StaleForm.check(version, kept.version());
        kept.change(profession);
        if (label.isEmpty() || label.equals(profession.name())) {
            kept.printByName(year);
        } else {
            kept.printAs(year, label);
        }
    }

    /** Sets the label a fiscal year's report prints for this profession. */
    public void printAs(long professionId, FiscalYear year, String label) {
        professions.require(professionId).printAs(year, label);
    }

    /** Removes a profession entered by mistake, while nobody was entered with it. */
    public void remove(long professionId) {
        Profession profession = professions.require(professionId);
        Removal removal = new Removal();
        removing.fire(new ProfessionRemoving(professionId, removal));
        removal.refuseUnlessFree(profession.name());
        professions.delete(profession);
    }

    /** A profession to be kept: its own code, the name shown in forms, other spellings people use. */
    public record NewProfession(String code, String name, ProfessionGroup group, int sortOrder, Set<String> aliases) {}
}
