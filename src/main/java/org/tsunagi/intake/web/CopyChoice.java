package org.tsunagi.intake.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Whether the head of the workplace is to get a copy, as its person ticked. */
record CopyChoice(@RestForm @Nullable String employerCopy) {
    static CopyChoice of(boolean wanted) {
        return new CopyChoice(wanted ? "true" : "");
    }

    public boolean isWanted() {
        return "true".equals(employerCopy);
    }

    /** As a box is ticked by it; empty where it is not. */
    public String ticked() {
        return isWanted() ? "true" : "";
    }
}
