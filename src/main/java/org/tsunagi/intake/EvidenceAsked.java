package org.tsunagi.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What evidence belongs to applications and is not there; told by the feature that keeps it. */
public interface EvidenceAsked {
    /** Whether any is asked for with a call. */
    boolean isAsked(long callId);

    /** The same for all that were submitted for a course and stand. */
    Map<Long, List<String>> missingOn(long courseId);

    /** What the page of one application says of it. */
    default Note note(long callId, long applicationId) {
        boolean asked = isAsked(callId);
        return new Note(
                asked, asked ? missing(List.of(applicationId)).getOrDefault(applicationId, List.of()) : List.of());
    }

    /** The names of what has to be sent for each of these applications, and of what is asked for again; nobody who has sent all. */
    Map<Long, List<String>> missing(Collection<Long> applicationIds);

    /** Whether evidence is asked for, and what of it is missing. */
    record Note(boolean asked, List<String> missing) {}
}
