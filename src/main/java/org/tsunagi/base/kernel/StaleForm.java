package org.tsunagi.base.kernel;

/** A form was sent for a version of the record that someone else has changed since. */
public final class StaleForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleForm() {
        super("stale form");
    }

    /** Refuses when the version the form was rendered from is not the current one. */
    public static void check(long sent, long current) {
        if (sent != current) {
            throw new StaleForm();
        }
    }
}
