package org.tsunagi.base.start;

/** The configuration cannot be started with; the message tells the operator, in Japanese and English, what to do. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String japanese, String english) {
        super(japanese + System.lineSeparator() + english);
    }

    /**
     * Says so on the console and ends the process at once: an ordinary exit would print Quarkus' own lines below the
     * sentences.
     */
    @SuppressWarnings("SystemOut")
    public void endProcess() {
        System.err.println(getMessage());
        Runtime.getRuntime().halt(1);
    }
}
