package org.tsunagi.course;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls for courses, which are kept above the plan and come over with it. */
public interface CallCopies {
    /** The calls for the first round of these courses as they would be in the later year; its statements do not grow. */
    List<CopiedCall> of(Collection<Long> courseIds, YearShift shift);

    /**
     * Opens the calls that are to come over, each for the new course it is given here.
     *
     * @param copyId the copy they are taken back with
     */
    void copy(Map<Long, Long> courseOfCall, YearShift shift, long copyId);

    /** Locks the calls that came over with a copy until the transaction ends. */
    void lock(long copyId);

    /** The calls that came over with a copy, by id the version of each. */
    Map<Long, Long> versions(long copyId);

    /** Removes the calls that came over with a copy, while nothing was entered for them and no body has answered. */
    void takeBack(long copyId);

    /**
     * A call.
     *
     * @param held when it was open
     * @param open when it would be
     * @param warnings what to know of that
     * @param refusal why it cannot come over; null where it can
     * @param proposed whether it comes over unless told otherwise
     */
    record CopiedCall(
            long callId,
            long courseId,
            String held,
            String open,
            List<String> warnings,
            @Nullable String refusal,
            boolean proposed) {}
}
