package org.tsunagi.notice;

import java.util.List;

/**
 * Everything on one person's letter.
 *
 * @param address where it goes, one line, with its postal code where that is known
 * @param number 文書番号 as printed, may be blank
 * @param officeAddress where the office is, may be blank
 * @param sealOmitted whether it says that there is no seal (公印省略)
 * @param contact whom to ask, line by line; may be empty
 */
public record LetterSheet(
        String address,
        String name,
        String number,
        String date,
        String officeAddress,
        String office,
        boolean sealOmitted,
        String subject,
        String text,
        List<String> contact) {
    public LetterSheet {
        contact = List.copyOf(contact);
    }
}
