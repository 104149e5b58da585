package org.tsunagi.home.web;

import org.tsunagi.masters.Prefecture.PrefectureSettings;

/**
 * Whom to ask.
 *
 * @param office 「見本県障害福祉課」, blank before the prefecture is established
 * @param word how the prefecture calls its municipalities
 */
record Contact(String office, String reach, String word) {
    static final Contact NONE = new Contact("", "", "市町村");

    static Contact of(PrefectureSettings settings) {
        String office =
                settings.office().startsWith(settings.name()) ? settings.office() : settings.name() + settings.office();
        return new Contact(office, settings.officeContact(), settings.municipalityWord());
    }
}
