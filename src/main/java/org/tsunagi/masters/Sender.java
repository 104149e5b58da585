package org.tsunagi.masters;

import jakarta.persistence.Embeddable;

/**
 * Who the office is in its mails and letters; each part may be blank.
 *
 * @param mailAddress from which mails come
 * @param mailName what stands beside that address
 * @param numberLine 文書番号 as letters print it, with {@link #NUMBER} where the number goes
 * @param address where the office is, one line, with its postal code
 * @param department 担当 in a letter: department, person, telephone and mail
 */
@Embeddable
public record Sender(
        String mailAddress,
        String mailName,
        String numberLine,
        String address,
        String department,
        String person,
        String phone,
        String contactMail) {
    /** What the number of a letter replaces in {@link #numberLine}. */
    public static final String NUMBER = "{番号}";

    /** Before the office has said anything. */
    public static final Sender NONE = new Sender("", "", "", "", "", "", "", "");

    /** Whether mails can say who they are from. */
    public boolean canMail() {
        return !mailAddress.isBlank();
    }
}
