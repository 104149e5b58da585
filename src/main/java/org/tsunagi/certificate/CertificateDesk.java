package org.tsunagi.certificate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateDrafts.Draft;
import org.tsunagi.certificate.CertificateLine.VoidKind;
import org.tsunagi.certificate.PrintRun.Printed;
import org.tsunagi.certificate.RunStep.Made;
import org.tsunagi.completion.Completion;
import org.tsunagi.completion.Completion.CompletionChanged;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseViews;
import org.tsunagi.job.JobDesk;
import org.tsunagi.job.JobDesk.NewJob;

/**
 * Issues certificates and makes them void. The course row is locked first, so that a person
 * is never issued two and a changed decision never slips in between; unique constraints stand behind it.
 */
@Desk
public class CertificateDesk {
    /** So many are made while the one who asked waits; more are left to a job. */
    static final int AT_ONCE = 200;

    private final Certificates certificates;
    private final CertificateRuns runs;
    private final Issuing issuing;
    private final RunStep steps;
    private final CertificatePrinter press;
    private final PrintRun printing;
    private final CompletionViews completions;
    private final CourseDesk courses;
    private final CourseViews courseViews;
    private final JobDesk jobs;
    private final OfficeClock clock;

    CertificateDesk(
            Certificates certificates,
            CertificateRuns runs,
            Issuing issuing,
            RunStep steps,
            CertificatePrinter press,
            PrintRun printing,
            CompletionViews completions,
            CourseDesk courses,
            CourseViews courseViews,
            JobDesk jobs,
            OfficeClock clock) {
        this.certificates = certificates;
        this.runs = runs;
        this.issuing = issuing;
        this.steps = steps;
        this.press = press;
        this.printing = printing;
        this.completions = completions;
        this.courses = courses;
        this.courseViews = courseViews;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Issues for everyone with a standing completion and no valid certificate, as {@link #issueFor} does. */
    @Transactional(TxType.SUPPORTS)
    public IssueResult issueAll(Viewer by, long courseId, LocalDate issuedOn) {
        return issueFor(by, courseId, new NewRun(null, issuedOn, SubmissionKey.fresh()));
    }

    /**
     * Issues for many, in trainee-number order. Whose sheet cannot be shown exactly gets none and takes no number. All are
     * laid out and printed first; then a short transaction locks, numbers and stores. More than {@link #AT_ONCE} are left to
     * a job, fifty at a time. What is sent twice is done once.
     */
    @Transactional(TxType.SUPPORTS)
    public IssueResult issueFor(Viewer by, long courseId, NewRun wanted) {
        var foreseen = QuarkusTransaction.joiningExisting().call(() -> {
            List<Completion> people = waiting(courseId, wanted);
            return people.size() > AT_ONCE
                    ? Map.<Long, PrintRun.NumberedSheet>of()
                    : issuing.foreseen(people, wanted.issuedOn());
        });
        Map<Long, Printed> ahead = printing.printed(foreseen);
        return QuarkusTransaction.joiningExisting().call(() -> {
            courses.lock(courseId);
            return runs.sentAs(wanted.key()).map(IssueResult::of).orElseGet(() -> begin(by, courseId, wanted, ahead));
        });
    }

    private IssueResult begin(Viewer by, long courseId, NewRun wanted, Map<Long, Printed> ahead) {
        List<Completion> people = waiting(courseId, wanted);
        issuing.checkDate(people, wanted.issuedOn());
        CertificateRun run = new CertificateRun(courseId, wanted.issuedOn(), wanted.key(), Act.of(by, clock.now()));
        List<CertificateRunLine> lines =
                run.lines(people.stream().map(Completion::id).toList());
        if (lines.isEmpty()) {
            return new IssueResult(0, false, List.of(), List.of());
        }
        runs.add(run, lines);
        if (people.size() > AT_ONCE) {
            String title = Messages.say(
                    "certificate.run.title", courseViews.line(courseId).shortTitleInYear(), people.size());
            run.leaveTo(jobs.ask(
                    by, new NewJob(RunStep.KIND, title, Long.toString(run.id()), RunStep.steps(people.size()))));
            return IssueResult.of(run);
        }
        Made made = steps.make(run, lines, ahead);
        run.end(clock.now());
        return new IssueResult(run.id(), false, made.certificates(), made.refused());
    }

    /** Who of those asked for has a standing completion and no valid certificate. */
    private List<Completion> waiting(long courseId, NewRun wanted) {
        return issuing.without(courseId, completions.standingOn(courseId)).stream()
                .filter(person -> wanted.isFor(person.id()))
                .toList();
    }

    /** Issues for one person. */
    public long issue(Viewer by, long completionId, LocalDate issuedOn) {
        courses.lock(completions.courseOf(completionId));
        Completion completion = completions.completion(completionId);
        RuleViolation.unless(completion.stands(), null, "certificate.notStanding");
        RuleViolation.unless(certificates.standingFor(completionId).isEmpty(), null, "certificate.alreadyIssued");
        Draft draft = issuing.sheet(completion, issuedOn);
        press.check(draft.sheet());
        return issuing.store(Act.of(by, clock.now()), Map.of(completion, draft), issuedOn, Map.of())
                .values()
                .iterator()
                .next();
    }

    /** Takes a certificate out of use, with the reason; its number becomes 欠番 and a new one may be issued. */
    public void makeVoid(Viewer by, long certificateId, String reason) {
        locked(certificateId).makeVoid(by, clock.now(), VoidKind.WITHDRAWN, reason);
    }

    /** It was spoiled before it was handed over (書損); its number becomes 欠番 and a new one may be issued. */
    public void spoil(Viewer by, long certificateId, String reason) {
        locked(certificateId).spoil(by, clock.now(), reason);
    }

    private Certificate locked(long certificateId) {
        courses.lock(certificates.courseOf(certificateId));
        return certificates.require(certificateId);
    }

    void on(@Observes CompletionChanged changed) {
        certificates
                .standingFor(changed.completionId())
                .ifPresent(certificate ->
                        certificate.makeVoid(changed.by(), clock.now(), VoidKind.REVOKED, changed.reason()));
    }

    /**
     * Certificates asked for together.
     *
     * @param chosen the completions; null for all who have none
     * @param issuedOn the date printed on them, not before the completion, at most some weeks ahead
     */
    public record NewRun(@Nullable Set<Long> chosen, LocalDate issuedOn, SubmissionKey key) {
        boolean isFor(long completionId) {
            return chosen == null || chosen.contains(completionId);
        }
    }

    /**
     * What issuing for many came to.
     *
     * @param run its number, for {@code /certificate-runs/{id}}; 0 where there was nobody to issue for
     * @param later whether a job makes them, so that nothing else is known yet
     * @param issued the new certificates in trainee-number order
     * @param refused who has none, because something on it cannot be shown exactly
     */
    public record IssueResult(long run, boolean later, List<Long> issued, List<RefusedCertificate> refused) {
        public IssueResult {
            issued = List.copyOf(issued);
            refused = List.copyOf(refused);
        }

        private static IssueResult of(CertificateRun run) {
            return new IssueResult(run.id(), true, List.of(), List.of());
        }
    }

    /**
     * Someone whose certificate could not be made.
     *
     * @param forTheName whether correcting the name would help
     * @param sentence says why and what to do
     */
    public record RefusedCertificate(
            long completionId, int traineeNumber, long traineeId, String name, boolean forTheName, String sentence) {}
}
