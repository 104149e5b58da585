package org.tsunagi.course;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.CourseDesk.NewProgram;

/** A 研修種別: the coordinator course, the supporter course, and what the office adds. */
@Entity
public class Program extends StoredEntity {
    private String code;
    private String title;
    private String shortTitle;
    private String certificateTitle;
    private String numberFormat;
    private String eligibility;

    @Enumerated(EnumType.STRING)
    private Route route;

    private int sortOrder;

    protected Program() {}

    Program(NewProgram program) {
        this.code = program.code();
        change(program);
    }

    final void change(NewProgram program) {
        this.title = program.title();
        this.shortTitle = program.shortTitle();
        this.certificateTitle = program.certificateTitle();
        this.numberFormat = program.numberFormat();
        this.eligibility = program.eligibility();
        this.route = program.route();
        this.sortOrder = program.sortOrder();
    }

    public String code() {
        return code;
    }

    /** How a certificate's number is printed, see {@link NumberFormat}. */
    public String numberFormat() {
        return numberFormat;
    }

    /** What is proposed for a course that is planned. */
    Route route() {
        return route;
    }

    int sortOrder() {
        return sortOrder;
    }

    /** As a course planned now says them. */
    Words words() {
        return new Words(title, shortTitle, certificateTitle, eligibility);
    }

    NewProgram particulars() {
        return new NewProgram(code, title, shortTitle, certificateTitle, numberFormat, eligibility, route, sortOrder);
    }

    /** What a course says of its program: each keeps them as they were in its fiscal year. */
    @Embeddable
    public record Words(String title, String shortTitle, String certificateTitle, String eligibility) {}

    /** How the certificate numbers of a program are printed has been set, or set anew. */
    public record NumberFormatChosen(String programCode) {}

    /** The program is about to be removed: what hangs on it is told to {@code removal}. */
    public record ProgramRemoving(long programId, Removal removal) {}

    /** How people come onto a course (申込みの方法): proposed by its program, kept by the course itself. */
    public enum Route {
        NOMINATED,
        DIRECT,
        EMPLOYER,
        MIXED;

        /** Whether bodies nominate. */
        public boolean byBodies() {
            return this == NOMINATED || this == MIXED;
        }

        /** Whether people apply themselves. */
        public boolean byPeople() {
            return this == DIRECT || this == MIXED;
        }

        /** Whether employers apply for several of their people and rank them. */
        public boolean byEmployers() {
            return this == EMPLOYER;
        }

        /** Whether bodies nominate and nobody else applies. */
        public boolean byBodiesAlone() {
            return this == NOMINATED;
        }
    }
}
