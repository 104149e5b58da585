package org.tsunagi.municipality;

/**
 * What an office may set about its prefecture.
 *
 * @param name 「見本県」
 * @param office the office in charge, as printed in documents
 * @param officeContact telephone and the like, one line
 * @param governorTitle 「見本県知事」
 * @param governorName the governor's name as printed on certificates
 * @param municipalityWord how this prefecture calls its municipalities: 市町村, 市町 or 区市町村
 * @param certificateWording the sentence of the certificate, with placeholders in braces
 */
public record PrefectureSettings(
        String name,
        String office,
        String officeContact,
        String governorTitle,
        String governorName,
        String municipalityWord,
        String certificateWording) {

    /** 「見本県障害福祉課」: whom to ask, and who signs a notice. */
    public String officeInCharge() {
        return office.startsWith(name) ? office : name + office;
    }
}
