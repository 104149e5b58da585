package org.tsunagi.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import org.tsunagi.base.kernel.SearchWords;
import org.tsunagi.base.kernel.StoredEntity;

/** An employer as a search finds it, kept once for all who work there; two of one name that came at one moment may both stand. */
@Entity
class Workplace extends StoredEntity {
    private String folded;

    @ElementCollection
    @CollectionTable(name = "workplace_word", joinColumns = @JoinColumn(name = "workplace_id"))
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    protected Workplace() {}

    /** One of this name; {@code folded} is what {@link Workplaces#folded} makes of it. */
    Workplace(String name, String folded) {
        this.folded = folded;
        this.words.addAll(SearchWords.ofText(name));
    }

    String folded() {
        return folded;
    }
}
