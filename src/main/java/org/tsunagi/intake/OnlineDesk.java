package org.tsunagi.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.Applicant.PlannedRole;

/**
 * Takes direct applications from people without an account and lets them correct their own by its link until the deadline; lets a
 * body's candidate give the own particulars by its link before the body sends them.
 */
@Desk
public class OnlineDesk {
    /** So many people one form of an employer is for. */
    public static final int MOST_TOGETHER = 10;

    private final Calls calls;
    private final Applications applications;
    private final OnlineLinks links;
    private final OwnDoor door;
    private final OnlineArrivals arrivals;
    private final EmployerRanks employers;
    private final ApplicationBook book;
    private final PriorityQuestions questions;
    private final ReceivedMail received;
    private final OfficeClock clock;

    OnlineDesk(
            Calls calls,
            Applications applications,
            OnlineLinks links,
            OwnDoor door,
            OnlineArrivals arrivals,
            EmployerRanks employers,
            ApplicationBook book,
            PriorityQuestions questions,
            ReceivedMail received,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.links = links;
        this.door = door;
        this.arrivals = arrivals;
        this.employers = employers;
        this.book = book;
        this.questions = questions;
        this.received = received;
        this.clock = clock;
    }

    /**
     * Somebody applies; it is submitted at once, and a mail says so where one can be sent. The same form sent twice gives the same application.
     *
     * @param copied whether the head of the workplace is to get a copy of the decision
     * @param network from which it comes; not kept with the application
     */
    public long apply(long callId, Particulars said, boolean copied, SubmissionKey key, String network) {
        Call call = calls.lock(callId);
        Optional<Application> already = applications.sent(key);
        if (already.isPresent()) {
            return sentAgain(already.get(), said, copied);
        }
        Instant now = clock.now();
        checkTaking(WayIn.PERSON, call, now);
        arrivals.add(call, network, 1, now);
        Application direct = new Application(call, null, null, key);
        take(self(now), direct, said, "intake.own.consented", null);
        copy(self(now), direct, copied);
        return direct.id();
    }

    /**
     * An employer applies for several of its people at once, all of them or none; each is an application of its own. What they
     * consent to is theirs to say; where employers rank, their order is the employer's, behind whom it sent before. The same form
     * sent twice gives the same applications.
     *
     * @param sender who the employer is and whom to ask there, in words
     * @param people one to {@value #MOST_TOGETHER}
     * @return their applications in the order of the people
     */
    public List<Long> applyTogether(
            long callId, String sender, List<Particulars> people, SubmissionKey key, String network) {
        Call call = calls.lock(callId);
        List<Application> already = applications.sentTogether(key);
        if (!already.isEmpty()) {
            checkSame(already, people);
            return already.stream().map(Application::id).toList();
        }
        Instant now = clock.now();
        checkTaking(WayIn.EMPLOYER, call, now);
        arrivals.add(call, network, people.size(), now);
        Act employer = Act.withoutAccount(Messages.say("intake.together.self"), now);
        List<SubmissionKey> keys = togetherBy(key);
        List<Application> sent = IntStream.range(0, people.size())
                .mapToObj(i -> new Application(call, null, null, keys.get(i)))
                .toList();
        employers.rank(call, sent, people);
        for (int i = 0; i < people.size(); i++) {
            take(employer, sent.get(i), people.get(i), "intake.together.unconfirmed", withRank(sender, sent.get(i)));
        }
        return sent.stream().map(Application::id).toList();
    }

    /** One application, submitted at once, with its mail. */
    private void take(Act by, Application direct, Particulars said, String consents, @Nullable String sender) {
        questions.checkSaid(direct.course().id(), said.declared());
        book.enter(by, direct, said.saidByPerson(consented(consents, by.at()), null, said.reason()), sender);
        direct.arrivedOnline(by.at());
        book.note(by, direct, ApplicationAct.SUBMITTED, null);
        received.write(by, direct);
    }

    private static String withRank(String sender, Application sent) {
        Integer rank = sent.rank();
        return rank == null ? sender : Messages.tell("intake.together.ranked", sender, rank);
    }

    private static void checkSame(List<Application> already, List<Particulars> people) {
        boolean same = already.size() == people.size()
                && IntStream.range(0, people.size())
                        .allMatch(i -> isSaid(already.get(i).particulars(), people.get(i)));
        RuleViolation.unless(same, null, "intake.together.alreadySent");
    }

    private static boolean isSaid(Particulars stored, Particulars said) {
        return said.saidByPerson(stored.consentNote(), stored.plannedRole(), said.reason())
                .equals(stored);
    }

    /** The keys of the applications that one form for several makes, in their order. */
    static List<SubmissionKey> togetherBy(SubmissionKey key) {
        return IntStream.range(0, MOST_TOGETHER)
                .mapToObj(i -> SubmissionKey.named(key.value() + i))
                .toList();
    }

    /** The same form once more: as it was, or corrected because its answer was lost; for another person it is not taken. */
    private long sentAgain(Application own, Particulars said, boolean copied) {
        if (!isSaid(own.particulars(), said) || own.isCopiedToEmployer() != copied) {
            RuleViolation.unless(
                    !own.isOfAnother(said), null, "intake.online.alreadySent", new ReceiptNumber(own.id()).toString());
            door.check(own);
            correct(own, said, copied);
        }
        return own.id();
    }

    /** Its person corrects an application; a candidate's reason and role, and who gets a copy, are the body's to say. */
    public void change(String token, Particulars said, boolean copied, long version) {
        Application own = open(token);
        StaleForm.check(version, own.version());
        correct(own, said, copied);
    }

    private void correct(Application own, Particulars said, boolean copied) {
        Instant now = clock.now();
        Particulars before = own.particulars();
        String consents = said.consentsAs(before) ? before.consentNote() : consented(answer(before), now);
        @Nullable PlannedRole planned = before.plannedRole();
        if (own.body().isPresent()) {
            own.filledByPerson(now);
            book.write(own, said.saidByPerson(consents, planned, before.reason()));
        } else {
            questions.checkSaid(own.course().id(), said.declared());
            RuleViolation.unless(
                    own.employerKey().isEmpty() || EmployerRanks.key(said).equals(EmployerRanks.key(before)),
                    "employer",
                    "intake.own.ofTheEmployer");
            book.write(own, said.saidByPerson(consents, planned, said.reason()));
            own.checkComplete();
            copy(self(now), own, copied);
        }
        book.note(self(now), own, ApplicationAct.CHANGED, null);
    }

    private void copy(Act by, Application own, boolean wanted) {
        own.particulars().checkCopy(wanted);
        if (own.isCopiedToEmployer() != wanted) {
            own.copyToEmployer(wanted);
            book.noteCopy(by, own);
        }
    }

    /** Its person takes an application back. */
    public void withdraw(String token) {
        Application own = openOwn(token);
        Instant now = clock.now();
        own.withdraw(now);
        book.note(self(now), own, ApplicationAct.WITHDRAWN, null);
    }

    /** Its person takes up again what was taken back. */
    public void reinstate(String token) {
        Application own = openOwn(token);
        RuleViolation.unless(applications.withdrawnByPerson(own), null, "intake.own.withdrawnByOffice");
        own.reinstate(employers.again(own));
        book.note(self(clock.now()), own, ApplicationAct.REINSTATED, null);
    }

    /** Ends the personal link of an application, because it was lost or came into wrong hands; there is a new one. */
    public void renewLink(Viewer by, long applicationId) {
        calls.lockOf(applicationId);
        Application one = applications.requireSeenBy(by, applicationId);
        one.renewLink();
        book.note(by, one, ApplicationAct.LINK_RENEWED, null);
    }

    /** The application a link opens, with its call locked, while its person may do something about it. */
    private Application open(String token) {
        links.read(token).ifPresent(named -> calls.lockOf(named.id()));
        Application own = links.opened(token).orElseThrow(() -> new RuleViolation(null, "intake.own.unknownLink"));
        door.check(own);
        return own;
    }

    /** The same where it stands by its person alone: whether a candidate stands is the body's to say. */
    private Application openOwn(String token) {
        Application own = open(token);
        RuleViolation.unless(own.body().isEmpty(), null, "intake.own.ofTheBody");
        return own;
    }

    private void checkTaking(WayIn way, Call call, Instant now) {
        call.checkTakesApplications(way, now);
        RuleViolation.unless(
                !applications.decidedFor(call.course().id(), call.round()), null, "intake.online.selected");
    }

    private static Act self(Instant now) {
        return Act.withoutAccount(Messages.say("intake.own.self"), now);
    }

    /** Whether an answer is the first of its person or another than before. */
    private static String answer(Particulars before) {
        return before.listConsent() == Consent.UNCONFIRMED && before.publishConsent() == Consent.UNCONFIRMED
                ? "intake.own.consented"
                : "intake.own.consentChanged";
    }

    private static String consented(String key, Instant now) {
        return Messages.say(key, JapaneseDate.both(now));
    }
}
