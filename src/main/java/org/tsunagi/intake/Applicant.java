package org.tsunagi.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.base.kernel.SearchWords;
import org.tsunagi.intake.Priorities.Declared;
import org.tsunagi.masters.Municipality;
import org.tsunagi.masters.Profession;

/** The 申込者 of an application as its form describes the person: the stored side of {@link Particulars}. */
@Embeddable
public class Applicant {
    @Embedded
    private PersonName name;

    /** The folded name, reading and workplace, to look through the applications of one course. */
    private String searchKey;

    /** The words of the name, for a search through all years; those of the employer are its workplace's. */
    @ElementCollection
    @CollectionTable(name = "application_word", joinColumns = @JoinColumn(name = "application_id"))
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    /** The folded name and the folded reading (empty where none is known), which with the birth date tell a near match. */
    private String nameKey;

    private String kanaKey;
    private LocalDate birthDate;
    private String employer;
    private String employerKind;

    /** By which a search finds the employer; null where there is nothing to find. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Workplace workplace;

    /** In which it lies. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Municipality municipality;

    private String address;
    private String phone;
    private String email;

    @ManyToMany
    @JoinTable(name = "application_profession", inverseJoinColumns = @JoinColumn(name = "profession_id"))
    private Set<Profession> professions = new HashSet<>();

    private String otherProfession;
    private @Nullable Integer yearsOfExperience;
    private String childExperience;

    @Enumerated(EnumType.STRING)
    private @Nullable PlannedRole plannedRole;

    private String reason;
    private boolean allDaysPossible;
    private String earlierCourse;

    @Enumerated(EnumType.STRING)
    private Consent listConsent;

    @Enumerated(EnumType.STRING)
    private Consent publishConsent;

    private String consentNote;
    private String accommodation;

    /** The class in which a direct application comes to a seat, in its words; empty where none was declared. */
    private String priority = "";

    private String priorityReason = "";

    protected Applicant() {}

    void describe(Particulars p, Referred to) {
        this.name = p.name();
        Set<String> found = SearchWords.ofName(p.name());
        this.words.retainAll(found);
        this.words.addAll(found);
        this.searchKey = SearchKey.line(p.name().searchKey(), SearchKey.of(p.employer()));
        this.nameKey = p.name().nameKey();
        this.kanaKey = p.name().kanaKey();
        this.birthDate = p.birthDate();
        this.employer = p.employer();
        this.employerKind = p.employerKind();
        this.workplace = to.workplace();
        this.municipality = to.municipality();
        this.address = p.address();
        this.phone = p.phone();
        this.email = p.email();
        this.professions.retainAll(to.professions());
        this.professions.addAll(to.professions());
        this.otherProfession = p.otherProfession();
        this.yearsOfExperience = p.yearsOfExperience();
        this.childExperience = p.childExperience();
        this.plannedRole = p.plannedRole();
        this.reason = p.reason();
        this.allDaysPossible = p.allDaysPossible();
        this.earlierCourse = p.earlierCourse();
        this.listConsent = p.listConsent();
        this.publishConsent = p.publishConsent();
        this.consentNote = p.consentNote();
        this.accommodation = p.accommodation();
    }

    /** What is kept of the class that was declared. */
    void declare(Declared declared) {
        this.priority = declared.label();
        this.priorityReason = declared.isSaid() ? declared.reason() : "";
    }

    public PersonName name() {
        return name;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public String employer() {
        return employer;
    }

    /** The municipality of the workplace. */
    public Optional<Municipality> municipality() {
        return Optional.ofNullable(municipality);
    }

    public Set<Profession> professions() {
        return Set.copyOf(professions);
    }

    /** What その他 is, in the person's words; may be blank. */
    public String otherProfession() {
        return otherProfession;
    }

    Particulars particulars() {
        return new Particulars(
                name,
                birthDate,
                employer,
                employerKind,
                municipality == null ? null : municipality.id(),
                address,
                phone,
                email,
                professions.stream().map(Profession::id).collect(Collectors.toSet()),
                otherProfession,
                yearsOfExperience,
                childExperience,
                plannedRole,
                reason,
                allDaysPossible,
                earlierCourse,
                listConsent,
                publishConsent,
                consentNote,
                accommodation,
                new Declared(priority, priorityReason));
    }

    /** The records that particulars refer to. */
    record Referred(
            @Nullable Municipality municipality, @Nullable Workplace workplace, Set<Profession> professions) {}

    /** A consent as the person gave it; never assumed. */
    public enum Consent {
        GIVEN,
        REFUSED,
        UNCONFIRMED
    }

    /** What a nominee is meant for: to be placed, a future successor, or other. */
    public enum PlannedRole {
        TO_BE_PLACED,
        SUCCESSOR,
        OTHER
    }
}
