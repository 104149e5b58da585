package org.tsunagi.intake;

import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.intake.Application.ApplicationState;

/** Answers what bodies want changed: an accepted change is done at once, in the same transaction. */
@Desk
public class ChangeAnswerDesk {
    private final ChangeRequests requests;
    private final ChangePeriods periods;
    private final Calls calls;
    private final Applications applications;
    private final ApplicationBook book;
    private final Seating seating;
    private final Undecided undecided;
    private final CourseDesk courses;
    private final OfficeClock clock;

    ChangeAnswerDesk(
            ChangeRequests requests,
            ChangePeriods periods,
            Calls calls,
            Applications applications,
            ApplicationBook book,
            Seating seating,
            Undecided undecided,
            CourseDesk courses,
            OfficeClock clock) {
        this.requests = requests;
        this.periods = periods;
        this.calls = calls;
        this.applications = applications;
        this.book = book;
        this.seating = seating;
        this.undecided = undecided;
        this.courses = courses;
        this.clock = clock;
    }

    /** Refuses, in words that the body reads. */
    public void refuse(Viewer by, long requestId, String words) {
        ChangeRequest request = open(by, requestId);
        request.refuse(Act.of(by, clock.now()), words);
        book.note(
                by, request.application(), ApplicationAct.CHANGE_REFUSED, Messages.label(request.kind()) + "：" + words);
    }

    /** Accepts and does it, if it was asked in time and the application is still the one that was looked at. */
    public void accept(Viewer by, long requestId, long version) {
        ChangeRequest request = open(by, requestId);
        Application application = request.application();
        undecided.checkPublished(application);
        request.accept(Act.of(by, clock.now()));
        RuleViolation late =
                request.kind().refusal(periods.of(application.course().id()), request.askedOn());
        if (late != null) {
            throw late;
        }
        StaleForm.check(version, application.version());
        switch (request.kind()) {
            case WITHDRAWAL -> leave(by, request);
            case CANCELLATION -> seating.giveUp(by, application, request.reason());
            case SUBSTITUTION -> request.replacedBy(substitute(by, request));
            case CORRECTION -> correct(by, request);
        }
    }

    /** What was asked for before the decision was published gives up what came of it since. */
    private void leave(Viewer by, ChangeRequest request) {
        if (request.application().state() == ApplicationState.DECIDED) {
            seating.giveUp(by, request.application(), request.reason());
        } else {
            withdraw(by, request);
        }
    }

    private void withdraw(Viewer by, ChangeRequest request) {
        request.application().withdraw(clock.now());
        book.note(by, request.application(), ApplicationAct.WITHDRAWN, request.reason());
    }

    /** The substitute's application stands where the one replaced stood: its arrival, and before the decision its rank. */
    private Application substitute(Viewer by, ChangeRequest request) {
        Application replaced = request.application();
        boolean decided = replaced.state() == ApplicationState.DECIDED;
        Integer rank = replaced.rank();
        if (!decided) {
            withdraw(by, request);
            applications.flush();
        }
        Application substitute = new Application(
                replaced.call(), replaced.body().orElseThrow(), decided ? null : rank, SubmissionKey.fresh());
        book.enter(by, substitute, ParticularsPart.read(request.typed()));
        substitute.standInFor(replaced);
        note(by, replaced, "intake.change.replacedBy", substitute, request);
        note(by, substitute, "intake.change.inPlaceOf", replaced, request);
        if (decided) {
            applications.flush();
            seating.substitute(by, replaced, substitute, inWords("intake.change.replacedBy", substitute, request));
            substitute.decide();
        }
        return substitute;
    }

    private void note(Viewer by, Application of, String words, Application other, ChangeRequest request) {
        book.note(by, of, ApplicationAct.SUBSTITUTED, inWords(words, other, request));
    }

    private static String inWords(String words, Application other, ChangeRequest request) {
        return Messages.say(words, other.applicant().name().full(), request.reason());
    }

    private void correct(Viewer by, ChangeRequest request) {
        Application application = request.application();
        Particulars before = application.particulars();
        book.correct(application, ParticularsPart.with(before, request.typed()));
        book.note(by, application, ApplicationAct.CORRECTED, request.reason());
        seating.follow(by, application, before, request.reason());
    }

    /** A request with its course and its call locked in the order of the decision on seats. */
    private ChangeRequest open(Viewer by, long requestId) {
        by.requireOfficer("answering change request " + requestId);
        courses.lock(requests.courseOf(requestId));
        calls.lockOf(requests.applicationOf(requestId));
        return requests.requireSeenBy(by, requestId);
    }
}
