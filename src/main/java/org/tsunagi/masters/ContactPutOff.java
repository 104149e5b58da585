package org.tsunagi.masters;

import jakarta.persistence.Entity;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.StoredEntity;

/** That an account does not want to be asked in a fiscal year who is in charge. */
@Entity
class ContactPutOff extends StoredEntity {
    private long accountId;
    private int fiscalYear;

    protected ContactPutOff() {}

    ContactPutOff(long accountId, FiscalYear year) {
        this.accountId = accountId;
        this.fiscalYear = year.year();
    }
}
