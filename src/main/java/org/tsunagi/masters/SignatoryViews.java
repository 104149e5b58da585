package org.tsunagi.masters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.masters.TermsOfOffice.Post;
import org.tsunagi.masters.TermsOfOffice.Term;

/** Reads who signs, which is no secret. */
@ApplicationScoped
public class SignatoryViews {
    private final Signatories signatories;

    SignatoryViews(Signatories signatories) {
        this.signatories = signatories;
    }

    /** All of them, the earliest first. */
    public List<SignatoryLine> lines() {
        return signatories.lines();
    }

    /** One of them; 404 when there is none. */
    public SignatoryLine one(long id) {
        return NotFound.orThrow(lines().stream().filter(line -> line.id() == id).findFirst(), "signatory " + id);
    }

    /** Who signs on which day; one statement. */
    public TermsOfOffice terms() {
        return terms(lines());
    }

    /** The same of lines read before. */
    public static TermsOfOffice terms(List<SignatoryLine> lines) {
        return new TermsOfOffice(lines.stream().map(SignatoryLine::term).toList());
    }

    /** Who signs, as lists and its form show it. */
    public record SignatoryLine(
            long id,
            long version,
            Post post,
            String title,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public Term term() {
            return new Term(post, title, name, from, until);
        }
    }
}
