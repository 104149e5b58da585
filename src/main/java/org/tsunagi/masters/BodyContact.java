package org.tsunagi.masters;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.masters.ContactDesk.InCharge;

/** Who is in charge at a nominating body in a fiscal year, as one account has left it. */
@Entity
class BodyContact extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private NominatingBody body;

    private int fiscalYear;

    /** Whose line it is: an account of the body has one a year, and so has an officer who was told. */
    private long accountId;

    private String section;
    private String name;
    private String telephone;
    private String mailAddress;

    @Embedded
    @EmbeddedColumnNaming("told_%s")
    private Act told;

    protected BodyContact() {}

    BodyContact(NominatingBody body, FiscalYear year, InCharge person, Act told) {
        this.body = body;
        this.fiscalYear = year.year();
        this.accountId = told.by();
        say(person, told);
    }

    /** Says it anew: the last word of the account holds. */
    final void say(InCharge person, Act by) {
        this.section = person.section();
        this.name = person.name();
        this.telephone = person.telephone();
        this.mailAddress = person.mailAddress();
        this.told = by;
    }

    NominatingBody body() {
        return body;
    }

    long accountId() {
        return accountId;
    }
}
