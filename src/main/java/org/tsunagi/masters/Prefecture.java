package org.tsunagi.masters;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.RuleViolation;

/** The one prefecture this system belongs to, with what its documents print. */
@Entity
public class Prefecture {
    private static final int THE_ONE = 1;
    private static final String SAMPLE_NUMBER = "99";

    @Id
    private int id = THE_ONE;

    @Version
    private long version;

    private String code;
    private String name;
    private String office;
    private String officeContact;
    private String governorTitle;
    private String municipalityWord;
    private String candidateGuide = "";

    /** How many business days before the first day of a course a substitute may still be named. */
    private int changeDays = 5;

    @Embedded
    @EmbeddedColumnNaming("sender_%s")
    private Sender sender = Sender.NONE;

    @ElementCollection
    @CollectionTable(name = "prefecture_former_words", joinColumns = @JoinColumn(name = "prefecture_id"))
    private Set<FormerWords> formerWords = new HashSet<>();

    protected Prefecture() {}

    Prefecture(String code, PrefectureSettings settings) {
        this.code = code;
        change(settings);
    }

    /** Changes the settings; the papers of the years before the day keep the words that were replaced. */
    void rename(PrefectureSettings settings, LocalDate from) {
        if (!settings.words().equals(settings().words())) {
            FormerYears.endingBefore(
                            from, formerWords.stream().map(FormerWords::held).toList())
                    .ifPresent(held -> formerWords.add(new FormerWords(held, name, office, municipalityWord)));
        }
        change(settings);
    }

    /** Takes back the latest change of words: those before it hold again. */
    void undoRenaming() {
        FormerWords latest = formerWords.stream()
                .max(Comparator.comparing(former -> former.held().until()))
                .orElseThrow(() -> new RuleViolation(null, "masters.notRenamed"));
        formerWords.remove(latest);
        change(latest.in(settings()));
    }

    /** Changes the settings; where words were mistyped, years gone by say them rightly too. */
    final void change(PrefectureSettings settings) {
        this.name = settings.name();
        this.office = settings.office();
        this.officeContact = settings.officeContact();
        this.governorTitle = settings.governorTitle();
        this.municipalityWord = settings.municipalityWord();
    }

    int changeDays() {
        return changeDays;
    }

    void takeChangesUntil(int businessDays) {
        this.changeDays = businessDays;
    }

    Sender sender() {
        return sender;
    }

    void changeSender(Sender wanted) {
        this.sender = wanted;
    }

    CandidateGuide candidateGuide() {
        return CandidateGuide.of(candidateGuide);
    }

    void changeCandidateGuide(String words) {
        this.candidateGuide = CandidateGuide.toKeep(words);
    }

    long version() {
        return version;
    }

    /** Whether it is the fictional 見本県: no prefecture has a number above 47. */
    boolean isSample() {
        return code.startsWith(SAMPLE_NUMBER);
    }

    PrefectureSettings settings() {
        return new PrefectureSettings(name, office, officeContact, governorTitle, municipalityWord);
    }

    /** What the prefecture, its office and its municipalities were called before. */
    @Embeddable
    public record FormerWords(@Embedded FormerYears held, String name, String office, String municipalityWord) {
        /** Today's settings under these words. */
        PrefectureSettings in(PrefectureSettings settings) {
            return new PrefectureSettings(
                    name, office, settings.officeContact(), settings.governorTitle(), municipalityWord);
        }
    }

    /**
     * What an office may set about its prefecture.
     *
     * @param name 「見本県」
     * @param office the office in charge, as printed in documents
     * @param officeContact telephone and the like, one line
     * @param governorTitle 「見本県知事」, as letters to the governor are addressed
     * @param municipalityWord how this prefecture calls its municipalities: 市町村, 市町 or 区市町村
     */
    public record PrefectureSettings(
            String name, String office, String officeContact, String governorTitle, String municipalityWord) {

        /** 「見本県障害福祉課」: whom to ask, and who signs a notice. */
        public String officeInCharge() {
            return office.startsWith(name) ? office : name + office;
        }

        /** What a year's papers keep. */
        List<String> words() {
            return List.of(name, office, municipalityWord);
        }
    }
}
