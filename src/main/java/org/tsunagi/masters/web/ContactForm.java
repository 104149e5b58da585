package org.tsunagi.masters.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.masters.ContactDesk.InCharge;
import org.tsunagi.masters.ContactViews.ContactLine;

/** What is typed about who is in charge at a body. */
record ContactForm(
        @RestForm @Nullable String section,
        @RestForm @Nullable String name,
        @RestForm @Nullable String telephone,
        @RestForm @Nullable String mailAddress) {
    private static final int LONGEST = 100;
    private static final int LONGEST_TELEPHONE = 50;

    static ContactForm blank() {
        return new ContactForm("", "", "", "");
    }

    static ContactForm of(ContactLine line) {
        return new ContactForm(line.section(), line.name(), line.telephone(), line.mailAddress());
    }

    /** What was left the year before, to be looked over: the person is likely to be another. */
    static ContactForm after(ContactLine line) {
        return new ContactForm(line.section(), "", line.telephone(), "");
    }

    @Nullable
    InCharge read(Problems problems) {
        Fields in = new Fields(problems);
        String where = in.text("section", section, LONGEST);
        String who = in.text("name", name, LONGEST);
        String number = in.text("telephone", telephone, LONGEST_TELEPHONE);
        String address = in.mailAddress("mailAddress", mailAddress);
        return where == null || who == null || number == null || !problems.none()
                ? null
                : new InCharge(where, who, number, address);
    }
}
