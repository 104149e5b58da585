package org.tsunagi.certificate;

import jakarta.persistence.Entity;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.Program;

/** Numbers of one kind within one scope, given out one after the other and never again. */
@Entity
class NumberSeries extends StoredEntity {
    static final int FIRST = 1;

    private String kind;
    private String scope;
    private int nextNumber;

    protected NumberSeries() {}

    private NumberSeries(String kind, String scope) {
        this.kind = kind;
        this.scope = scope;
        this.nextNumber = FIRST;
    }

    static final String CERTIFICATE = "CERTIFICATE";

    static NumberSeries ofCertificates(String scope) {
        return new NumberSeries(CERTIFICATE, scope);
    }

    /** The usual scope: a program and the fiscal year of the completion date. */
    static String scope(Program program, FiscalYear year) {
        return scope(program.code(), year);
    }

    static String scope(String programCode, FiscalYear year) {
        return programCode + "/" + year.year();
    }

    int take() {
        return nextNumber++;
    }

    /** What was given out elsewhere up to this number is not given out again. */
    void beginAfter(int last) {
        nextNumber = Math.max(nextNumber, last + 1);
    }
}
