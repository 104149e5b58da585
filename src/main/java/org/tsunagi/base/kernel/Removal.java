package org.tsunagi.base.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * A thing entered by mistake is about to be removed: whoever knows of something that hangs on it says so, and while there
 * is anything it stays.
 */
public final class Removal {
    private final List<String> hanging = new ArrayList<>();

    /**
     * Says that something hangs on it.
     *
     * @param count how many; nothing is said of none
     * @param key the message that names them, with the number as its argument: 「研修日程{0}件」
     */
    public Removal hangs(long count, String key) {
        if (count > 0) {
            hanging.add(Messages.say(key, String.valueOf(count)));
        }
        return this;
    }

    /**
     * Refuses the removal, naming all that hangs on the thing.
     *
     * @param name how the thing is called
     */
    public void refuseUnlessFree(String name) {
        RuleViolation.unless(hanging.isEmpty(), null, "removal.refused", name, String.join("、", hanging));
    }
}
