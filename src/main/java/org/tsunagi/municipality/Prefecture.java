package org.tsunagi.municipality;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

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
    private String governorName;
    private String municipalityWord;
    private String certificateWording;

    protected Prefecture() {}

    Prefecture(String code, PrefectureSettings settings) {
        this.code = code;
        change(settings);
    }

    final void change(PrefectureSettings settings) {
        this.name = settings.name();
        this.office = settings.office();
        this.officeContact = settings.officeContact();
        this.governorTitle = settings.governorTitle();
        this.governorName = settings.governorName();
        this.municipalityWord = settings.municipalityWord();
        this.certificateWording = settings.certificateWording();
    }

    long version() {
        return version;
    }

    /** Whether it is the fictional 見本県: no prefecture has a number above 47. */
    boolean isSample() {
        return code.startsWith(SAMPLE_NUMBER);
    }

    PrefectureSettings settings() {
        return new PrefectureSettings(
                name, office, officeContact, governorTitle, governorName, municipalityWord, certificateWording);
    }
}
