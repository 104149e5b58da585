package org.tsunagi.base.start;

/** The configuration cannot be started with; the message tells the operator, in Japanese and English, what to do. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefused(String japanese, String english) {
        super(japanese + System.lineSeparator() + english);
    }
}
