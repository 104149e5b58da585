package org.tsunagi.certificate;

import org.tsunagi.base.kernel.Messages;

/** What a wording may leave open, written in it as 「{氏名}」; the Japanese words stand in the messages. */
public enum Placeholder {
    NAME,
    BIRTH_DATE,
    COURSE,
    FISCAL_YEAR,
    COMPLETED_ON,
    PREFECTURE;

    /** The word between the braces. */
    public String label() {
        return Messages.label(this);
    }
}
