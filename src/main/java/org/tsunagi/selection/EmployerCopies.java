package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.enrollment.CopiedEnrollments;
import org.tsunagi.intake.Particulars;

/** For whom on a course a copy was asked for with the application. */
@ApplicationScoped
class EmployerCopies implements CopiedEnrollments {
    private final Selections selections;

    EmployerCopies(Selections selections) {
        this.selections = selections;
    }

    @Override
    public Map<Long, String> on(long courseId) {
        return selections.copiedOn(courseId).stream().collect(Collectors.toMap(CopyAsked::enrollmentId, CopyAsked::to));
    }

    /** An enrollment with whose application a copy was asked for. */
    record CopyAsked(long enrollmentId, String employer, boolean standing) {
        private String to() {
            return standing && Particulars.isWorkplace(employer)
                    ? Messages.say("selection.employerLetter.head", employer)
                    : "";
        }
    }
}
