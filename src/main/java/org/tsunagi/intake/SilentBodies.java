package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.CallViews.BoardLine;
import org.tsunagi.masters.ContactViews;
import org.tsunagi.masters.ContactViews.ContactLine;

/** Whom to ring up about a call: the bodies from which nothing has arrived, each with who is in charge there; for officers. */
@ApplicationScoped
public class SilentBodies {
    private final CallViews calls;
    private final ContactViews contacts;

    SilentBodies(CallViews calls, ContactViews contacts) {
        this.calls = calls;
        this.contacts = contacts;
    }

    /** A line for each person in charge, or one without where nobody is known. */
    public List<SilentLine> of(Viewer viewer, long callId) {
        Map<Long, List<ContactLine>> known = contacts.all(viewer);
        return calls.board(viewer, callId).stream()
                .filter(BoardLine::isSilent)
                .flatMap(body -> lines(body, known.getOrDefault(body.bodyId(), List.of())))
                .toList();
    }

    private Stream<SilentLine> lines(BoardLine body, List<ContactLine> known) {
        return known.isEmpty() ? Stream.of(line(body, null)) : known.stream().map(contact -> line(body, contact));
    }

    private SilentLine line(BoardLine body, @Nullable ContactLine contact) {
        return new SilentLine(
                body.bodyId(),
                body.body(),
                Messages.say("intake.silent." + state(body)),
                body.extendedUntil(),
                contact,
                contact == null ? "" : contact.age(contacts.thisYear()));
    }

    private static String state(BoardLine body) {
        return body.standing().drafts() > 0 ? "drafts" : body.standing().withdrawn() > 0 ? "withdrawn" : "nothing";
    }

    /**
     * A body from which nothing has arrived, with a person in charge there.
     *
     * @param state in a word
     * @param extendedUntil the body's own later deadline, if it has one
     * @param contact null where nobody is known
     * @param age 「昨年度の届出」 where the contact is not of this fiscal year, else empty
     */
    public record SilentLine(
            long bodyId,
            String body,
            String state,
            @Nullable Instant extendedUntil,
            @Nullable ContactLine contact,
            String age) {}
}
