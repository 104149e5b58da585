package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagi.base.kernel.Viewer;

/** Reads which employers have sent people by a call. */
@ApplicationScoped
public class EmployerViews {
    private final ApplicationFigures figures;

    EmployerViews(ApplicationFigures figures) {
        this.figures = figures;
    }

    /** The employers of those who came by a call and not by a body; for officers. One statement. */
    public EmployerBoard board(Viewer viewer, CallLine call) {
        viewer.requireOfficer("the employers of call " + call.id());
        return EmployerBoard.of(
                figures.sentByEmployers(call.id()),
                call.limitPerBody(),
                call.route().byEmployers());
    }
}
