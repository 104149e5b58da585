package org.tsunagi.municipality;

/** What kind of word a profession is: R1's labels mix the three. */
public enum ProfessionGroup {
    QUALIFICATION,
    POST,
    EMPLOYER_KIND,
    OTHER
}
