package org.tsunagi.completion;

/** How far a course is on the way to its completions. */
public enum CompletionState {
    /** Nobody is on the course yet. */
    NOBODY,
    /** The attendance of a day is not confirmed yet. */
    ENTERING,
    /** The rule's proposal waits for the decision. */
    PROPOSED,
    DECIDED;

    static CompletionState of(boolean nobody, boolean decided, long unconfirmedDays) {
        if (decided) {
            return DECIDED;
        }
        if (nobody) {
            return NOBODY;
        }
        return unconfirmedDays > 0 ? ENTERING : PROPOSED;
    }
}
