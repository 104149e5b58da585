package org.tsunagi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.tsunagi.base.kernel.OfficeClock;

/** Writes the audit. It has no way to change a line or to remove one. */
@ApplicationScoped
@Transactional
public class AuditDesk {
    private static final int MOST_AT_ONCE = 5_000;
    private static final int LONGEST = 300;

    private final AuditEvents events;
    private final OfficeClock clock;

    AuditDesk(AuditEvents events, OfficeClock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Writes one line, in the caller's transaction where there is one: what was undone leaves no line. */
    public void record(Happened happened) {
        AuditText text = new AuditText(happened);
        AuditEvent event = new AuditEvent(clock.now(), happened, text.hash());
        events.persist(event);
        text.belongTo(event);
        events.keep(text);
    }

    /** Puts the lines written since the last sealing into the chain and tells how many these were. */
    int seal() {
        AuditEvents.Head head = events.head();
        long position = head.position();
        String before = head.seal();
        List<AuditEvent> waiting = events.unsealed(MOST_AT_ONCE);
        for (AuditEvent event : waiting) {
            position++;
            before = event.sealAs(position, before);
            AuditSubject.of(event).forEach(events::keep);
        }
        return waiting.size();
    }

    /** Takes the personal text off all lines before this moment. */
    void forgetTextsBefore(Instant moment) {
        events.forgetTextsBefore(moment);
    }

    /**
     * What happened.
     *
     * @param act the use case or the page, at most 100 letters
     * @param words what a person reads of it: the title of the page, the name of the file; may be personal
     */
    public record Happened(Actor actor, AuditKind kind, String act, String words) {
        public Happened {
            words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        }
    }
}
