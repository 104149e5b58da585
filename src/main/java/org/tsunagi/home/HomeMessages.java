package org.tsunagi.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;

/** Sentences of the home pages, and how their parts are written. */
final class HomeMessages {
    private static final int NAMED = 5;

    private HomeMessages() {}

    /** The sentence {@code home.<key>} with numbers written plainly. */
    static String say(String key, Object... arguments) {
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = String.valueOf(arguments[i]);
        }
        return Messages.say("home." + key, written);
    }

    /** 「波音市、鳴瀬町、遠峰町」, or the first few and how many more. */
    static String listed(List<String> names) {
        String first = String.join("、", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? first : say("andMore", first, names.size() - NAMED);
    }

    /** 「コーディネーター（令和8年度）」 */
    static String title(String course, FiscalYear year) {
        return say("title", course, year.label());
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OfficeClock.ZONE);
    }
}
