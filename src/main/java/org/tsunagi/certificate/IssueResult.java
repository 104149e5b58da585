package org.tsunagi.certificate;

import java.util.List;

/**
 * What issuing for a whole course came to.
 *
 * @param issued the new certificates in trainee-number order
 * @param refused who has none, because something on it cannot be shown exactly
 */
public record IssueResult(List<Long> issued, List<RefusedCertificate> refused) {
    public IssueResult {
        issued = List.copyOf(issued);
        refused = List.copyOf(refused);
    }
}
