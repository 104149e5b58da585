package org.tsunagi.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SearchWords;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.trainee.Trainee;

/** A completion that was taken over from an office's own register of earlier years; it is marked, and never removed. */
@Entity
class RegisterEntry extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private RegisterBatch batch;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private RegisterSeries series;

    private int line;

    @Embedded
    private PersonName name;

    private String nameKey;
    private String kanaKey;
    private @Nullable LocalDate birthDate;
    private int fiscalYear;
    private @Nullable Long programId;
    private String course;
    private @Nullable LocalDate completedOn;
    private @Nullable LocalDate issuedOn;
    private String number;
    private String numberKey;

    /** Null without a number and once taken back; unique within the series. */
    private @Nullable String standingNumber;

    private @Nullable Long municipalityId;
    private String municipality;
    private String employer;
    private String professions;
    private String note;
    private boolean takenBack;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Trainee trainee;

    @Embedded
    @EmbeddedColumnNaming("linked_%s")
    private @Nullable Act linked;

    @ElementCollection
    @CollectionTable(name = "register_entry_profession", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "profession_id")
    private Set<Long> professionIds = new HashSet<>();

    /** By which a search finds it. */
    @ElementCollection
    @CollectionTable(name = "register_entry_word", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    protected RegisterEntry() {}

    RegisterEntry(RegisterBatch batch, RegisterSeries series, OldCompletion said) {
        this.batch = batch;
        this.series = series;
        this.line = said.line();
        this.name = said.name();
        this.nameKey = name.nameKey();
        this.kanaKey = name.kanaKey();
        this.birthDate = said.birthDate();
        this.fiscalYear = said.year().year();
        this.programId = said.programId();
        this.course = said.course();
        this.completedOn = said.completedOn();
        this.issuedOn = said.issuedOn();
        this.number = said.number();
        this.numberKey = said.numberKey();
        this.standingNumber = numberKey.isEmpty() ? null : numberKey;
        this.municipalityId = said.municipalityId();
        this.municipality = said.municipality();
        this.employer = said.employer();
        this.professions = said.professions();
        this.note = said.note();
        this.professionIds.addAll(said.professionIds());
        this.words.addAll(SearchWords.ofName(name));
        this.words.addAll(SearchWords.ofNumber(number));
    }

    /** It is a completion of this person, as an officer says. */
    void link(Trainee whose, Act act) {
        RuleViolation.unless(!takenBack, null, "register.entry.takenBack");
        RuleViolation.unless(trainee == null, null, "register.entry.linked");
        this.trainee = whose;
        this.linked = act;
    }

    /** It was not that person's. */
    void unlink() {
        RuleViolation.unless(trainee != null, null, "register.entry.unlinked");
        this.trainee = null;
        this.linked = null;
    }
}
