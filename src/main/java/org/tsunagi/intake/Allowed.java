package org.tsunagi.intake;

import org.tsunagi.base.kernel.Viewer;

/** What a viewer may do with an application now: decides which buttons a page shows; the desk decides again. */
public record Allowed(boolean change, boolean submit, boolean withdraw, boolean reinstate, boolean requestCorrection) {
    static final Allowed NOTHING = new Allowed(false, false, false, false, false);

    /** @param selected whether the selection of the course is decided */
    static Allowed of(Viewer viewer, ApplicationState state, CallWindow window, boolean nominated, boolean selected) {
        if (selected) {
            return NOTHING;
        }
        boolean inTime = viewer.isOfficer() || window.isOpen() || state == ApplicationState.CORRECTION_REQUESTED;
        boolean withBody = state == ApplicationState.DRAFT || state == ApplicationState.CORRECTION_REQUESTED;
        boolean standing = withBody || state == ApplicationState.SUBMITTED;
        return new Allowed(
                inTime && standing,
                inTime && withBody,
                inTime && standing,
                inTime && state == ApplicationState.WITHDRAWN,
                viewer.isOfficer() && nominated && state == ApplicationState.SUBMITTED);
    }
}
