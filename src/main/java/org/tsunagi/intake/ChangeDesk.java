package org.tsunagi.intake;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.ChangeKind.ChangePeriod;
import org.tsunagi.masters.NominatingBody;

/** Takes the changes that a body wants after the deadline or the decision, until an officer has answered. */
@Desk
public class ChangeDesk {
    private final ChangeRequests requests;
    private final ChangeOffers offers;
    private final Calls calls;
    private final Applications applications;
    private final ApplicationBook book;
    private final OfficeClock clock;

    ChangeDesk(
            ChangeRequests requests,
            ChangeOffers offers,
            Calls calls,
            Applications applications,
            ApplicationBook book,
            OfficeClock clock) {
        this.requests = requests;
        this.offers = offers;
        this.calls = calls;
        this.applications = applications;
        this.book = book;
        this.clock = clock;
    }

    /**
     * A body wants a change, or an officer writes down that it does; one at a time for each application. The same form sent
     * twice asks once.
     *
     * @param person the substitute, or the person as corrected; null for the other kinds
     */
    public long ask(
            Viewer by,
            long applicationId,
            ChangeKind kind,
            String reason,
            @Nullable Particulars person,
            SubmissionKey key) {
        Call call = calls.lockOf(applicationId);
        Application application = applications.requireSeenBy(by, applicationId);
        Optional<ChangeRequest> already = requests.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        NominatingBody body = NotFound.orThrow(application.body(), "body of the direct application " + applicationId);
        if (!by.isOfficer()) {
            body.checkStands(clock.today());
        }
        RuleViolation.unless(!requests.waitsFor(applicationId), null, "intake.change.waits");
        ChangePeriod period = offers.periodOf(call.course().id());
        if (!offers.of(by, application).contains(kind)) {
            throw refusal(kind, period);
        }
        ChangeRequest request = new ChangeRequest(
                application,
                kind,
                reason,
                typed(application, kind, person),
                key,
                Act.of(by, clock.now()),
                by.isOfficer());
        requests.persist(request);
        book.note(by, application, ApplicationAct.CHANGE_ASKED, Messages.label(kind) + "：" + reason);
        return request.id();
    }

    private Map<ParticularsPart, String> typed(Application application, ChangeKind kind, @Nullable Particulars person) {
        if (!kind.isTyped()) {
            return Map.of();
        }
        Particulars wanted = Objects.requireNonNull(person);
        Particulars now = application.particulars();
        book.check(wanted);
        RuleViolation.unless(
                RequiredPart.missingIn(wanted, true).isEmpty(),
                null,
                "intake.change.incomplete",
                RequiredPart.inWords(RequiredPart.missingIn(wanted, true)));
        if (kind.isSubstitution()) {
            boolean same =
                    wanted.name().equals(now.name()) && wanted.birthDate().equals(now.birthDate());
            RuleViolation.unless(!same, "family", "intake.change.samePerson");
            return ParticularsPart.of(wanted);
        }
        Map<ParticularsPart, String> changed = ParticularsPart.changed(now, wanted);
        RuleViolation.unless(!changed.isEmpty(), null, "intake.change.nothing");
        return changed;
    }

    private static RuleViolation refusal(ChangeKind kind, ChangePeriod period) {
        if (kind.isSubstitution() && !period.takesSubstitutes()) {
            return new RuleViolation(
                    null, "intake.change.tooLate", JapaneseDate.both(Objects.requireNonNull(period.lastDay())));
        }
        return new RuleViolation(null, "intake.change.notNow");
    }

    /** Takes a request back while nobody has answered. */
    public void takeBack(Viewer by, long requestId) {
        calls.lockOf(requests.applicationOf(requestId));
        ChangeRequest request = requests.requireSeenBy(by, requestId);
        request.takeBack(Act.of(by, clock.now()));
        book.note(by, request.application(), ApplicationAct.CHANGE_TAKEN_BACK, Messages.label(request.kind()));
    }
}
