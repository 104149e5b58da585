package org.tsunagi.base.kernel;

/**
 * What the act under way says of itself in the audit, beside its name: personal words that are taken away with the other
 * text of its line.
 */
public final class ActWords {
    private static final ThreadLocal<String> SAID = ThreadLocal.withInitial(() -> "");

    private ActWords() {}

    /** Said by the desk whose act it is. */
    public static void say(String words) {
        SAID.set(words);
    }

    /** What was said since it was last taken; empty where nothing was. */
    public static String take() {
        String said = SAID.get();
        SAID.remove();
        return said;
    }
}
