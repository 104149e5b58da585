package org.tsunagi.audit;

import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagi.base.kernel.StoredEntity;

/** What a line of the audit was about, as its address says: written when the line is sealed, for the search. */
@Entity
class AuditSubject extends StoredEntity {
    private static final Pattern NUMBERED = Pattern.compile("/([a-z-]{1,40}/[0-9]{1,18})(?=/|[.]|$)");

    private long eventId;

    /** The part of the address that names it: {@code courses/12}, {@code people/7}. */
    private String subject;

    private AuditSubject(long eventId, String subject) {
        this.eventId = eventId;
        this.subject = subject;
    }

    protected AuditSubject() {}

    static List<AuditSubject> of(AuditEvent event) {
        List<AuditSubject> found = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(event.path());
        while (numbered.find()) {
            found.add(new AuditSubject(event.id(), numbered.group(1)));
        }
        return found;
    }
}
