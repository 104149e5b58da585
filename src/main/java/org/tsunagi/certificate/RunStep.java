package org.tsunagi.certificate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.certificate.CertificateDesk.RefusedCertificate;
import org.tsunagi.certificate.Issuing.Sheets;
import org.tsunagi.certificate.PrintRun.Printed;
import org.tsunagi.completion.Completion;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.job.Work;

/** A part of a run, fifty people at a time: each part is one transaction, so that a number is taken with its paper or not at all. */
@ApplicationScoped
class RunStep implements Work {
    static final String KIND = "certificates";
    static final int PEOPLE = 50;

    private final CertificateRuns runs;
    private final Issuing issuing;
    private final PrintRun printing;
    private final CompletionViews completions;
    private final CourseDesk courses;
    private final OfficeClock clock;

    RunStep(
            CertificateRuns runs,
            Issuing issuing,
            PrintRun printing,
            CompletionViews completions,
            CourseDesk courses,
            OfficeClock clock) {
        this.runs = runs;
        this.issuing = issuing;
        this.printing = printing;
        this.completions = completions;
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String resultAt(String subject) {
        return "/certificate-runs/" + subject;
    }

    /** How many steps so many people take. */
    static int steps(int people) {
        return (people + PEOPLE - 1) / PEOPLE;
    }

    /** Laid out and printed in a transaction that locks nothing, then numbered and stored in the step's own. */
    @Override
    public void step(Step step) {
        long id = Long.parseLong(step.subject());
        int from = (step.number() - 1) * PEOPLE + 1;
        Map<Long, Printed> ahead = QuarkusTransaction.requiringNew().call(() -> ahead(id, from));
        CertificateRun run = runs.require(id);
        courses.lock(run.courseId());
        make(run, runs.lines(id, from, PEOPLE), ahead);
        if (step.number() == step.of()) {
            run.end(clock.now());
        }
    }

    private Map<Long, Printed> ahead(long id, int from) {
        CertificateRun run = runs.require(id);
        List<Completion> standing = completions.standing(ids(runs.lines(id, from, PEOPLE)));
        return printing.printed(issuing.foreseen(issuing.without(run.courseId(), standing), run.issuedOn()));
    }

    /** Gives each of these people a certificate, or says why there is none. */
    Made make(CertificateRun run, List<CertificateRunLine> lines, Map<Long, Printed> ahead) {
        List<Completion> standing = completions.standing(ids(lines));
        Sheets sheets = issuing.sheets(issuing.without(run.courseId(), standing), run.issuedOn());
        Act act = new Act(clock.now(), run.asked().by(), run.asked().byName());
        Map<Long, Long> made = issuing.store(act, sheets.ready(), run.issuedOn(), ahead);
        Map<Long, String> refused = new HashMap<>();
        standing.forEach(one -> refused.put(one.id(), Messages.say("certificate.run.madeMeanwhile")));
        sheets.refused().forEach(one -> refused.put(one.completionId(), one.sentence()));
        for (CertificateRunLine line : lines) {
            Long certificate = made.get(line.completionId());
            if (certificate == null) {
                line.refused(refused.getOrDefault(line.completionId(), Messages.say("certificate.run.revoked")));
            } else {
                line.made(certificate);
            }
        }
        return new Made(List.copyOf(made.values()), sheets.refused());
    }

    private static List<Long> ids(List<CertificateRunLine> lines) {
        return lines.stream().map(CertificateRunLine::completionId).toList();
    }

    record Made(List<Long> certificates, List<RefusedCertificate> refused) {}
}
