package org.tsunagi.masters;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.masters.TermsOfOffice.Post;
import org.tsunagi.masters.TermsOfOffice.Term;

/** Who signs what the prefecture issues, from a day until a day. What was printed keeps the words it was printed with. */
@Entity
class Signatory extends StoredEntity {
    @Enumerated(EnumType.STRING)
    private Post post;

    private String title;
    private String name;
    private @Nullable LocalDate fromDay;
    private @Nullable LocalDate untilDay;

    protected Signatory() {}

    Signatory(Term term) {
        change(term);
    }

    final void change(Term term) {
        this.post = term.post();
        this.title = term.title();
        this.name = term.name();
        this.fromDay = term.from();
        this.untilDay = term.until();
    }

    void endBefore(LocalDate day) {
        this.untilDay = day.minusDays(1);
    }
}
