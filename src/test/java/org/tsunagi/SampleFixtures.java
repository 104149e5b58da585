package org.tsunagi;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tsunagi.approval.PackDesk;
import org.tsunagi.approval.PackDesk.NewPack;
import org.tsunagi.attendance.CheckInCodes;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.HandingOverDesk;
import org.tsunagi.certificate.ReissueDesk;
import org.tsunagi.certificate.ReissueDesk.NewReissue;
import org.tsunagi.certificate.ReissueRequest;
import org.tsunagi.certificate.ReissueRequest.NameChoice;
import org.tsunagi.forecast.ForecastDesk;
import org.tsunagi.forecast.ForecastDesk.Asked;
import org.tsunagi.intake.ReceiptNumber;
import org.tsunagi.job.JobDesk;
import org.tsunagi.job.JobDesk.NewJob;
import org.tsunagi.notice.MailDesk;
import org.tsunagi.notice.MailDesk.NewBatch;
import org.tsunagi.notice.MailDesk.NewMail;
import org.tsunagi.notice.WordingDesk;
import org.tsunagi.notice.WordingDesk.NewDocument;
import org.tsunagi.notice.WordingDesk.NewWording;
import org.tsunagi.register.OldCompletion;
import org.tsunagi.register.RegisterImportDesk;
import org.tsunagi.register.RegisterImportViews;

/** What stands in the braces of a route, taken from the sample prefecture. */
@ApplicationScoped
class SampleFixtures {
    /** What a visit itself writes. */
    private static final Set<String> OF_SIGNING_IN =
            Set.of("UserSession", "NewBrowser", "SignInPace", "AuditEvent", "AuditText");

    private static final Viewer SOMEBODY = new Viewer(0, "見本 花子", Role.ADMINISTRATOR, null, null);

    private final EntityManager stored;
    private final JobDesk jobs;
    private final MailDesk mails;
    private final WordingDesk wordings;
    private final ForecastDesk forecasts;
    private final OfficeClock clock;
    private final PackDesk packs;
    private final CheckInCodes slips;
    private final CertificateViews certificates;
    private final HandingOverDesk handingOver;
    private final ReissueDesk reissues;
    private final RegisterImportDesk imports;
    private final RegisterImportViews registers;

    SampleFixtures(
            EntityManager stored,
            JobDesk jobs,
            MailDesk mails,
            WordingDesk wordings,
            ForecastDesk forecasts,
            OfficeClock clock,
            PackDesk packs,
            CheckInCodes slips,
            CertificateViews certificates,
            HandingOverDesk handingOver,
            ReissueDesk reissues,
            RegisterImportDesk imports,
            RegisterImportViews registers) {
        this.stored = stored;
        this.jobs = jobs;
        this.mails = mails;
        this.wordings = wordings;
        this.forecasts = forecasts;
        this.clock = clock;
        this.packs = packs;
        this.slips = slips;
        this.certificates = certificates;
        this.handingOver = handingOver;
        this.reissues = reissues;
        this.imports = imports;
        this.registers = registers;
    }

    /** Fixtures of the FY2019 coordinator course and of one nomination of this municipality for the open course. */
    Map<String, String> of(String municipalityCode) {
        Map<String, String> fixtures = new HashMap<>();
        put(
                fixtures,
                "courses",
                "select c.id from Course c where c.fiscalYear = 2019 and c.program.code = 'coordinator'");
        put(fixtures, "calls", "select max(c.id) from Call c where c.closesAt = (select max(d.closesAt) from Call d)");
        put(
                fixtures,
                "applications",
                "select max(a.id) from Application a where a.body.municipality.code = '" + municipalityCode
                        + "' and a.call.id = " + fixtures.get("calls"));
        put(fixtures, "days", "select min(d.id) from SessionDay d where d.session.fiscalYear = 2019");
        put(
                fixtures,
                "attendance",
                "select min(e.trainee.id) from Enrollment e where e.cancelled.at is null and e.course.id = "
                        + fixtures.get("courses"));
        put(
                fixtures,
                "people",
                "select min(e.trainee.id) from Enrollment e where e.body.municipality.code = '" + municipalityCode
                        + "'");
        put(
                fixtures,
                "enrollments",
                "select min(e.id) from Enrollment e where e.body.municipality.code = '" + municipalityCode + "'");
        put(
                fixtures,
                "completions",
                "select min(k.id) from Completion k where k.enrollment.id = " + fixtures.get("enrollments"));
        put(fixtures, "approvals", "select min(a.id) from Approval a");
        put(fixtures, "certificates", "select min(c.id) from Certificate c");
        fixtures.put("reissues", Integer.toString(reissue(Long.parseLong(fixtures.get("certificates")))));
        put(fixtures, "certificate-runs", "select min(r.id) from CertificateRun r");
        put(
                fixtures,
                "questions",
                "select min(q.id) from Question q where q.survey.course.id = " + fixtures.get("courses"));
        put(fixtures, "surveys", "select s.id from Survey s where s.course.id = " + fixtures.get("courses"));
        put(
                fixtures,
                "links",
                "select min(i.id) from SurveyInvitation i where i.survey.id = " + fixtures.get("surveys"));
        put(
                fixtures,
                "survey-reply",
                "select min(i.id) from SurveyInvitation i where i.survey.id = " + fixtures.get("surveys"));
        put(fixtures, "excerpts", "select min(e.id) from Excerpt e");
        put(fixtures, "aims", "select min(a.id) from Aim a");
        put(fixtures, "programs", "select min(p.id) from Program p");
        put(fixtures, "subjects", "select min(s.id) from Subject s");
        put(fixtures, "sessions", "select min(s.id) from TrainingSession s");
        put(fixtures, "lessons", "select min(l.id) from Lesson l where l.day.id = " + fixtures.get("days"));
        fixtures.put("plan-copies", Long.toString(planCopy()));
        put(fixtures, "municipalities", "select min(m.id) from Municipality m");
        put(fixtures, "signatories", "select min(s.id) from Signatory s");
        put(fixtures, "certificate-wordings", "select min(t.id) from CertificateTemplate t");
        put(fixtures, "regions", "select min(r.id) from Region r");
        put(
                fixtures,
                "bodies",
                "select b.id from NominatingBody b where b.municipality.code = '" + municipalityCode + "'");
        put(fixtures, "professions", "select min(p.id) from Profession p");
        put(fixtures, "accounts", "select min(u.id) from User u where u.login = 'official'");
        fixtures.put("jobs", Long.toString(jobs.ask(SOMEBODY, new NewJob("none", "見本の処理", "", 3))));
        fixtures.put("notices", "trainees");
        fixtures.put("for", "trainees");
        fixtures.put("trainees", fixtures.get("courses"));
        fixtures.put("wordings", Long.toString(wording()));
        fixtures.put("mails", Long.toString(mail()));
        put(fixtures, "batches", "select max(b.id) from MailBatch b");
        fixtures.put("reports", "2019");
        fixtures.put("changes", Long.toString(change(fixtures.get("applications"))));
        long request = request(fixtures.get("calls"));
        fixtures.put("requests", Long.toString(request));
        fixtures.put("by-receipt", new ReceiptNumber(Long.parseLong(fixtures.get("applications"))).toString());
        fixtures.put("files", Long.toString(request));
        fixtures.put("pieces", Long.toString(piece(request, fixtures.get("applications"))));
        packs.keep(
                SOMEBODY,
                new NewPack("selection", 0, "見本.zip", Fingerprint.sent(""), new byte[] {1}, List.of()),
                SubmissionKey.fresh());
        put(fixtures, "packs", "select max(p.id) from Pack p");
        fixtures.put(
                "check-in",
                slips.code(Long.parseLong(fixtures.get("days")), Long.parseLong(fixtures.get("enrollments"))));
        fixtures.put("extensions", "0");
        fixtures.put("matches", "0");
        fixtures.put("contacts", "0");
        fixtures.put("forecasts", Long.toString(forecast(Long.parseLong(fixtures.get("courses")))));
        fixtures.put("dues", "no-such-due");
        fixtures.put("browsers", "0");
        fixtures.put("imports", Long.toString(imported()));
        put(fixtures, "entries", "select max(e.id) from RegisterEntry e");
        fixtures.put("setup", "no-such-token");
        fixtures.put("access", "no-such-token");
        fixtures.put("s", "no-such-token");
        fixtures.put("a", "no-such-token");
        fixtures.put(
                "v",
                stored.createQuery("select min(i.verificationCode) from CertificateIssue i", String.class)
                        .getSingleResult());
        put(fixtures, "apply", "select max(c.id) from Call c where c.course.program.route = DIRECT");
        fixtures.put("receipts", fixtures.get("apply"));
        fixtures.put("posters", fixtures.get("apply"));
        put(fixtures, "my-application", "select max(a.id) from Application a where a.body is null");
        return fixtures;
    }

    /** A copied plan of which nothing is left. */
    private long planCopy() {
        long id = 930_000;
        once(
                "select p.id from PlanCopy p where p.id = :id",
                id,
                () -> stored.createNativeQuery(
                                "insert into plan_copy (id, version, from_year, to_year, copied_at, copied_by, copied_by_name,"
                                        + " submission_key) values (:id, 0, 2019, 2020, current_timestamp, 0, '見本 花子', :key)")
                        .setParameter("id", id)
                        .setParameter("key", SubmissionKey.fresh().value())
                        .executeUpdate());
        return id;
    }

    private long wording() {
        SubmissionKey key = SubmissionKey.fresh();
        long wording = wordings.add(SOMEBODY, new NewWording("trainees", key.value(), "{研修名}", "見本"), key);
        wordings.keepDocument(
                SOMEBODY,
                wording,
                new NewDocument("見本.docx", WordSample.letter().bytes()),
                -1);
        return wording;
    }

    /** A change that waits for an answer; the open call of the sample takes none. */
    private long change(String application) {
        long id = 900_000 + Long.parseLong(application);
        QuarkusTransaction.requiringNew().run(() -> {
            boolean there = !stored.createQuery("select r.id from ChangeRequest r where r.id = :id", Long.class)
                    .setParameter("id", id)
                    .getResultList()
                    .isEmpty();
            if (!there) {
                stored.createNativeQuery(
                                "insert into change_request (id, version, application_id, kind, state, waits, reason,"
                                        + " submission_key, asked_by, asked_by_name, asked_at, for_body) values (:id, 0, :application,"
                                        + " 'WITHDRAWAL', 'WAITING', true, '見本', :key, 0, '見本 花子', current_timestamp, false)")
                        .setParameter("id", id)
                        .setParameter("application", Long.parseLong(application))
                        .setParameter("key", SubmissionKey.fresh().value())
                        .executeUpdate();
            }
        });
        return id;
    }

    /** What bodies are asked at this moment about a course. */
    private long forecast(long course) {
        return QuarkusTransaction.requiringNew()
                .call(() -> stored.createQuery("select q.id from Forecast q where q.course.id = :course", Long.class)
                        .setParameter("course", course)
                        .getResultStream()
                        .findFirst()
                        .orElseGet(() -> forecasts.ask(
                                course,
                                new Asked(
                                        clock.now().minus(Duration.ofDays(1)),
                                        clock.now().plus(Duration.ofDays(5)),
                                        ""))));
    }

    /** A completion of an earlier year, taken over from an office's own register. */
    private long imported() {
        String series = "以前の証書";
        List<OldCompletion> rows = List.of(new OldCompletion(
                2,
                PersonName.of("昔野", "花子", "むかしの", "はなこ"),
                LocalDate.of(1960, 3, 4),
                new FiscalYear(2017),
                null,
                "以前の研修",
                null,
                "旧第1号",
                null,
                null,
                "",
                "",
                Set.of(),
                "",
                ""));
        return QuarkusTransaction.requiringNew()
                .call(() -> imports.take(
                        SOMEBODY,
                        series,
                        rows,
                        SubmissionKey.named(series),
                        registers.plan(SOMEBODY, series, rows).seen()));
    }

    /** A 推薦書 that is asked for with a call. */
    private long request(String call) {
        long id = 910_000 + Long.parseLong(call);
        once(
                "select r.id from EvidenceRequest r where r.id = :id",
                id,
                () -> stored.createNativeQuery(
                                "insert into evidence_request (id, version, call_id, kind, name, means, required, hint,"
                                        + " submission_key) values (:id, 0, :call, 'RECOMMENDATION', '推薦書', 'EITHER', true,"
                                        + " '見本', :key)")
                        .setParameter("id", id)
                        .setParameter("call", Long.parseLong(call))
                        .setParameter("key", SubmissionKey.fresh().value())
                        .executeUpdate());
        return id;
    }

    /** The file that came for it, which nobody has looked at. */
    private long piece(long request, String application) {
        long id = 920_000 + Long.parseLong(application);
        once("select p.id from EvidencePiece p where p.id = :id", id, () -> {
            stored.createNativeQuery(
                            "insert into evidence_piece (id, version, request_id, application_id, state, current_piece,"
                                    + " unlooked, kind, size, submission_key, arrived_by, arrived_by_name, arrived_at) values"
                                    + " (:id, 0, :request, :application, 'ARRIVED', true, true, 'PDF', 3, :key, 0,"
                                    + " '見本 花子', current_timestamp)")
                    .setParameter("id", id)
                    .setParameter("request", request)
                    .setParameter("application", Long.parseLong(application))
                    .setParameter("key", SubmissionKey.fresh().value())
                    .executeUpdate();
            stored.createNativeQuery(
                            "insert into evidence_file (id, version, piece_id, content) values (:id, 0, :id, :content)")
                    .setParameter("id", id)
                    .setParameter("content", new byte[] {1, 2, 3})
                    .executeUpdate();
        });
        return id;
    }

    private void once(String query, long id, Runnable insert) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (stored.createQuery(query, Long.class)
                    .setParameter("id", id)
                    .getResultList()
                    .isEmpty()) {
                insert.run();
            }
        });
    }

    private long mail() {
        return QuarkusTransaction.requiringNew().call(() -> {
            long batch = mails.post(
                    SOMEBODY,
                    new NewBatch(
                            "見本のメール",
                            "/",
                            SubmissionKey.fresh(),
                            List.of(new NewMail("見本の宛先", "mihon@example.jp", "見本", "見本"))));
            return stored.createQuery("select m.id from Mail m where m.batch.id = :batch", Long.class)
                    .setParameter("batch", batch)
                    .getSingleResult();
        });
    }

    /** The full names of everyone this municipality nominated for any course. */
    List<String> nomineesOf(String municipalityCode) {
        return stored.createQuery(
                        "select concat(a.applicant.name.family, ' ', a.applicant.name.given) from Application a"
                                + " where a.body.municipality.code = :code",
                        String.class)
                .setParameter("code", municipalityCode)
                .getResultList();
    }

    /** The full names of everyone there is. */
    List<String> everyone() {
        return stored.createQuery(
                        "select concat(a.applicant.name.family, ' ', a.applicant.name.given) from Application a",
                        String.class)
                .getResultList();
    }

    /** How many records of each kind there are and how often they were changed, to see that nothing touched them. */
    Map<String, String> everything() {
        Map<String, String> counts = new TreeMap<>();
        for (EntityType<?> kind : stored.getMetamodel().getEntities()) {
            String name = kind.getName();
            if (!OF_SIGNING_IN.contains(name)) {
                String changes = kind.hasVersionAttribute() ? "sum(e.version)" : "0";
                Object[] row = stored.createQuery(
                                "select count(e), " + changes + " from " + name + " e", Object[].class)
                        .getSingleResult();
                counts.put(name, row[0] + " records, " + row[1] + " changes");
            }
        }
        return counts;
    }

    private void put(Map<String, String> fixtures, String segment, String query) {
        Long id = stored.createQuery(query, Long.class).getSingleResult();
        if (id == null) {
            throw new IllegalStateException("the sample prefecture has nothing for " + segment);
        }
        fixtures.put(segment, id.toString());
    }

    private int reissue(long certificate) {
        LocalDate today = clock.today();
        if (certificates.one(SOMEBODY, certificate).line().isMade()) {
            handingOver.handOver(SOMEBODY, certificate, today, null);
        }
        return reissues.reissue(
                SOMEBODY,
                certificate,
                new NewReissue(
                        new ReissueRequest(today, "本人", "運転免許証", NameChoice.AT_ISSUE),
                        today,
                        SubmissionKey.named("reissue")));
    }
}
