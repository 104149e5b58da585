package org.tsunagi.register;

import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.ActWords;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.workbook.HeadedMeaning;
import org.tsunagi.certificate.OldNumbers;
import org.tsunagi.course.Program.NumberFormatChosen;
import org.tsunagi.course.Program.ProgramRemoving;
import org.tsunagi.masters.Municipality.MunicipalityRemoving;
import org.tsunagi.masters.Profession.ProfessionRemoving;

/** Takes over an office's own register of earlier years: a whole file or nothing of it, and takes it back. */
@Desk
public class RegisterImportDesk {
    private final RegisterTerms terms;
    private final AllRegisterSeries series;
    private final RegisterBatches batches;
    private final RegisterEntries entries;
    private final RegisterImportViews views;
    private final OldNumbers numbers;
    private final OfficeClock clock;

    RegisterImportDesk(
            RegisterTerms terms,
            AllRegisterSeries series,
            RegisterBatches batches,
            RegisterEntries entries,
            RegisterImportViews views,
            OldNumbers numbers,
            OfficeClock clock) {
        this.terms = terms;
        this.series = series;
        this.batches = batches;
        this.entries = entries;
        this.views = views;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Keeps what the columns and words of a file mean, for the next one. */
    public void assign(Viewer by, HeadedMeaning<RegisterField> meaning) {
        by.requireOfficer("register");
        terms.assign(meaning);
    }

    /**
     * Enters all of these. Their numbers are a series of their own; where ours would print one of them, it goes on behind.
     *
     * @param seriesName what their numbers are called together
     * @param seen what the officer looked at
     * @return what was taken over, also when the same was sent before
     */
    public long take(Viewer by, String seriesName, List<OldCompletion> rows, SubmissionKey key, Fingerprint seen) {
        by.requireOfficer("register");
        RegisterSeries own = series.lock(seriesName);
        Optional<RegisterBatch> before = batches.sentWith(key);
        if (before.isPresent()) {
            return before.get().id();
        }
        RegisterPlan plan = views.plan(by, seriesName, rows);
        numbers.giveWay(plan.continued());
        // with these series locked, so that nobody is given one of the numbers between the look and the store
        Set<String> met =
                numbers.borne(rows.stream().map(OldCompletion::numberKey).collect(Collectors.toSet()));
        RuleViolation.unless(
                !rows.isEmpty()
                        && plan.problems().isEmpty()
                        && met.isEmpty()
                        && plan.seen().equals(seen),
                null,
                "register.import.changed");
        RegisterBatch batch = new RegisterBatch(own, key, rows.size(), Act.of(by, clock.now()));
        batches.persist(batch);
        rows.forEach(row -> entries.persist(new RegisterEntry(batch, own, row)));
        ActWords.say(Messages.tell("register.import.taken", seriesName, rows.size()));
        return batch.id();
    }

    /** What was taken over by mistake holds no more; its lines stay, marked, with the reason. */
    public void takeBack(Viewer by, long batchId, String reason, long version) {
        by.requireOfficer("register");
        RegisterBatch batch = batches.lock(batchId);
        StaleForm.check(version, batch.version());
        batch.undo(Act.of(by, clock.now()), reason);
        entries.takeBack(batchId);
    }

    void on(@Observes NumberFormatChosen chosen) {
        numbers.giveWay(numbers.continued(entries.numbers(), chosen.programCode()));
    }

    void on(@Observes ProgramRemoving program) {
        program.removal().hangs(entries.count("programId", program.programId()), "register.hanging");
    }

    void on(@Observes MunicipalityRemoving municipality) {
        municipality
                .removal()
                .hangs(entries.count("municipalityId", municipality.municipalityId()), "register.hanging");
    }

    void on(@Observes ProfessionRemoving profession) {
        profession
                .removal()
                .hangs(entries.count("?1 member of professionIds", profession.professionId()), "register.hanging");
    }
}
