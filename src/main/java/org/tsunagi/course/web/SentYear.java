package org.tsunagi.course.web;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;

/** The fiscal year a form was opened for: switching the year in another tab does not move what is typed here. */
final class SentYear {
    private SentYear() {}

    static FiscalYear of(@Nullable String sent, FiscalYear chosen) {
        return sent != null && sent.matches("20[0-9]{2}") ? new FiscalYear(Integer.parseInt(sent)) : chosen;
    }
}
