package org.tsunagi;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.completion.CompletionChangeDesk;
import org.tsunagi.completion.CompletionChangeDesk.Change;
import org.tsunagi.completion.CompletionDesk;
import org.tsunagi.completion.CompletionDesk.CourseDecision;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.NewCourse;
import org.tsunagi.course.CourseDesk.NewProgram;
import org.tsunagi.course.CurriculumDesk;
import org.tsunagi.course.CurriculumDesk.NewSubject;
import org.tsunagi.course.LessonDesk;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;
import org.tsunagi.course.TimetableDesk;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;
import org.tsunagi.course.TrainingSession.Delivery;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities.Declared;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersDesk.NewMunicipality;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.Profession.ProfessionGroup;
import org.tsunagi.masters.ProfessionDesk;
import org.tsunagi.masters.ProfessionDesk.NewProfession;
import org.tsunagi.masters.ProfessionViews;
import org.tsunagi.masters.ProfessionViews.ProfessionLine;
import org.tsunagi.masters.SignatoryDesk;
import org.tsunagi.masters.TermsOfOffice.Post;
import org.tsunagi.masters.TermsOfOffice.Term;
import org.tsunagi.selection.RuleDesk;
import org.tsunagi.selection.SeatRule;
import org.tsunagi.selection.SelectionDesk;
import org.tsunagi.selection.SelectionDesk.NewDecision;
import org.tsunagi.selection.SelectionDesk.Overrule;
import org.tsunagi.selection.SelectionViews;

/**
 * The named people and places of the tests. All tests share one database, so a test asks for a course of its own and
 * never counts everything there is.
 */
@ApplicationScoped
public class Cast {
    /** 汐見市, with officer Hanako in the prefecture and clerk Ichiro in the city. */
    public static final String SHIOMI = "992011";

    public static final String NAMIOTO = "992020";
    public static final FiscalYear YEAR = new FiscalYear(2019);

    private final AtomicInteger programs = new AtomicInteger();
    private final MastersDesk municipalities;
    private final SignatoryDesk signatories;
    private final ProfessionDesk professionDesk;
    private final MastersViews masters;
    private final NominatingBodyViews bodies;
    private final ProfessionViews professions;
    private final CourseDesk courses;
    private final CurriculumDesk curriculum;
    private final LessonDesk lessons;
    private final TimetableDesk timetable;
    private final CallDesk calls;
    private final CallViews callViews;
    private final IntakeDesk intake;
    private final IntakeViews applications;
    private final SelectionDesk selection;
    private final RuleDesk rules;
    private final CompletionDesk completion;
    private final CompletionChangeDesk changes;
    private final CompletionViews completions;
    private final SelectionViews selections;
    private final OfficeClock clock;

    Cast(
            MastersDesk municipalities,
            SignatoryDesk signatories,
            ProfessionDesk professionDesk,
            MastersViews masters,
            NominatingBodyViews bodies,
            ProfessionViews professions,
            CourseDesk courses,
            CurriculumDesk curriculum,
            LessonDesk lessons,
            TimetableDesk timetable,
            CallDesk calls,
            CallViews callViews,
            IntakeDesk intake,
            IntakeViews applications,
            SelectionDesk selection,
            RuleDesk rules,
            CompletionDesk completion,
            CompletionChangeDesk changes,
            CompletionViews completions,
            SelectionViews selections,
            OfficeClock clock) {
        this.municipalities = municipalities;
        this.signatories = signatories;
        this.professionDesk = professionDesk;
        this.masters = masters;
        this.bodies = bodies;
        this.professions = professions;
        this.courses = courses;
        this.curriculum = curriculum;
        this.lessons = lessons;
        this.timetable = timetable;
        this.calls = calls;
        this.callViews = callViews;
        this.intake = intake;
        this.applications = applications;
        this.selection = selection;
        this.rules = rules;
        this.completion = completion;
        this.changes = changes;
        this.completions = completions;
        this.selections = selections;
        this.clock = clock;
    }

    /** Establishes 見本県 with 汐見市 and 波音市 and two professions, once. */
    public synchronized Cast settle() {
        if (masters.settings().isEmpty()) {
            municipalities.establish(
                    "990001", new PrefectureSettings("見本県", "障害福祉課", "電話 099-000-0000", "見本県知事", "市町村"));
            signatories.begin(new Term(Post.GOVERNOR, "見本県知事", "見本 太郎", null, null));
            municipalities.add(new NewMunicipality(new MunicipalityCode(SHIOMI), "汐見市", "しおみし"));
            municipalities.add(new NewMunicipality(new MunicipalityCode(NAMIOTO), "波音市", "なみおとし"));
            professionDesk.add(new NewProfession("nurse", "看護師", ProfessionGroup.QUALIFICATION, 10, Set.of()));
            professionDesk.add(
                    new NewProfession("public-health-nurse", "保健師", ProfessionGroup.QUALIFICATION, 20, Set.of()));
        }
        return this;
    }

    /** 見本 花子, officer of the prefecture. */
    public Viewer officer() {
        return new Viewer(1, "見本 花子", Role.OFFICER, null, null);
    }

    /** The clerk of the municipality with this code. */
    public Viewer nominator(String code) {
        return new Viewer(
                2, "町田 一郎", Role.NOMINATOR, settle().bodies.ofMunicipality(code).orElseThrow(), "汐見市");
    }

    /** A course of a program of its own in {@link #YEAR}, judged by the usual rule. */
    public long course(Route route, int seats) {
        return course(YEAR, route, seats);
    }

    /** The same in another fiscal year. */
    public long course(FiscalYear year, Route route, int seats) {
        settle();
        int n = programs.incrementAndGet();
        long program = courses.addProgram(new NewProgram(
                "TEST-" + n, "試しの研修その" + n, "試し" + n, "修了証書", "{年度}試" + n + "第{番号}号", "試しに受ける者", route, 1000 + n));
        return courses.plan(new NewCourse(program, year, seats, CompletionRule.usual()));
    }

    /** A day of a new training session shared by these courses, with one required lesson from 10:00 to 12:00. */
    public long day(LocalDate heldOn, SubjectKind kind, Long... sharedBy) {
        return day(YEAR, heldOn, kind, sharedBy);
    }

    /** The same in another fiscal year. */
    public long day(FiscalYear year, LocalDate heldOn, SubjectKind kind, Long... sharedBy) {
        long session = timetable.plan(
                new NewTrainingSession(year, "試しの日程", "県民会館", Delivery.IN_PERSON, Set.of(sharedBy)),
                SubmissionKey.fresh());
        long day = timetable.addDay(session, heldOn);
        long subject = curriculum.addSubject(
                new NewSubject(year, "試しの科目" + day, kind, 120, SubjectNovelty.UNCHANGED, null), SubmissionKey.fresh());
        for (Long course : sharedBy) {
            curriculum.add(course, subject, true);
        }
        lessons.add(day, new NewLesson(subject, LocalTime.of(10, 0), LocalTime.of(12, 0), "講師"));
        return day;
    }

    /** A call of this course from 2019-06-01 to 2019-08-30 17:00. */
    public long call(long courseId, @Nullable Integer limitPerBody) {
        return calls.open(
                courseId,
                new NewCall(instant(2019, 6, 1, 0), instant(2019, 8, 30, 17), limitPerBody, ""),
                SubmissionKey.fresh());
    }

    /** A call of this course that has been open since yesterday, for five days more. */
    public long openCall(long courseId, @Nullable Integer limitPerBody) {
        return calls.open(courseId, window(limitPerBody, Duration.ofDays(5)), SubmissionKey.fresh());
    }

    /** The deadline of this call has passed a minute ago. */
    public void close(long callId) {
        CallLine call = callViews.call(officer(), callId);
        calls.change(callId, window(call.limitPerBody(), Duration.ofMinutes(-1)), call.version());
    }

    private NewCall window(@Nullable Integer limitPerBody, Duration left) {
        Instant now = clock.now();
        return new NewCall(now.minus(Duration.ofDays(1)), now.plus(left), limitPerBody, "");
    }

    /** A nomination that was sent in July 2019. */
    public long nominated(String code, long callId, int rank, Particulars person) {
        long[] id = new long[1];
        clock.at(LocalDateTime.of(2019, 7, 1, 9, 0), () -> {
            id[0] = intake.nominate(nominator(code), callId, rank, person, SubmissionKey.fresh());
            submit(nominator(code), id[0]);
        });
        return id[0];
    }

    /** Sends an application as it stands. */
    public void submit(Viewer by, long application) {
        long version = QuarkusTransaction.joiningExisting()
                .call(() -> applications.one(by, application).version());
        intake.submit(by, application, version);
    }

    /** The seats of a course are given by this rule from now on. */
    public void choose(long courseId, SeatRule rule) {
        QuarkusTransaction.requiringNew()
                .run(() -> rules.change(
                        officer(),
                        courseId,
                        rule,
                        selections.rule(officer(), courseId).seen()));
    }

    /** An officer wants another result than proposed. */
    public void overrule(long courseId, Overrule wanted) {
        QuarkusTransaction.requiringNew()
                .run(() -> selection.overrule(
                        officer(),
                        courseId,
                        wanted,
                        selections
                                .proposal(officer(), courseId)
                                .line(wanted.applicationId())
                                .orElseThrow()
                                .seen()));
    }

    /** Decides on the seats of a course as proposed, with an approval of this day. */
    public void select(long courseId, LocalDate approved) {
        selection.decide(
                officer(),
                courseId,
                NewDecision.published(selections.proposal(officer(), courseId).seen(), approval(approved)));
    }

    /** Decides on completion as proposed, with an approval of 2019-11-01. */
    public void complete(long courseId, LocalDate completedOn) {
        completion.decide(
                officer(),
                courseId,
                new CourseDecision(
                        completedOn,
                        approval(LocalDate.of(2019, 11, 1)),
                        completions.judgement(officer(), courseId).seen()));
    }

    /** Takes a completion back, with an approval of 2019-12-02. */
    public void revoke(long completionId, String reason) {
        changes.revoke(officer(), completionId, change(completionId, reason));
    }

    /** Decides that this person completed after all, with an approval of 2019-12-02. */
    public void completeAnew(long completionId, LocalDate completedOn) {
        changes.correct(officer(), completionId, completedOn, change(completionId, "認定し直すため"));
    }

    private Change change(long completionId, String reason) {
        Fingerprint seen = QuarkusTransaction.joiningExisting()
                .call(() -> completions.one(officer(), completionId).seen());
        return new Change(reason, approval(LocalDate.of(2019, 12, 2)), seen);
    }

    /** A nurse of this name, born 1980-03-04. */
    public Particulars person(String family, String given, String familyKana, String givenKana) {
        return person(family, given, familyKana, givenKana, LocalDate.of(1980, 3, 4));
    }

    /** A nurse of this name and birth date: nobody's near match where no other test has that date. */
    public Particulars person(String family, String given, String familyKana, String givenKana, LocalDate born) {
        return new Particulars(
                PersonName.of(family, given, familyKana, givenKana),
                born,
                "訪問看護ステーションなみ",
                "訪問看護",
                settle().masters.municipalityOf(SHIOMI).orElseThrow(),
                "見本県汐見市本町1-1",
                "099-000-0001",
                "",
                Set.of(professions()),
                "",
                10,
                "在宅の方を3名担当",
                PlannedRole.TO_BE_PLACED,
                "地域の調整役として期待するため",
                true,
                "",
                Consent.GIVEN,
                Consent.UNCONFIRMED,
                "書面 2019-06-20",
                "",
                Declared.NONE);
    }

    /** An approval of this day, as paper would show it. */
    public ApprovalRecord approval(LocalDate day) {
        return new ApprovalRecord(day.minusDays(2), day, day, "障福第1号", "課長");
    }

    private long professions() {
        return professions.lines().stream()
                .filter(line -> line.name().equals("看護師"))
                .map(ProfessionLine::id)
                .findFirst()
                .orElseThrow();
    }

    private static Instant instant(int year, int month, int day, int hour) {
        return LocalDateTime.of(year, month, day, hour, 0)
                .atZone(OfficeClock.ZONE)
                .toInstant();
    }
}
