package org.tsunagi.base.kernel;

import java.util.List;

/**
 * What the act under way says of itself in the audit, beside its name: personal words that are taken away with the other
 * text of its line.
 */
public final class ActWords {
    private static final ThreadLocal<List<String>> SAID = ThreadLocal.withInitial(() -> List.of(""));

    private ActWords() {}

    /** Said by the desk whose act it is. */
    public static void say(String words) {
        say(List.of(words));
    }

    /** The same where one line would be too long: each gets its own. */
    public static void say(List<String> lines) {
        SAID.set(List.copyOf(lines));
    }

    /** What was said since it was last taken; one empty line where nothing was. */
    public static List<String> take() {
        List<String> said = SAID.get();
        SAID.remove();
        return said;
    }
}
