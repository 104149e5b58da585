package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseOutline;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.CallLine.CallWindow;
import org.tsunagi.intake.Calls.CallFacts;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Municipality;

/** What people without an account read: calls that take direct applications, and by its link their own application. */
@ApplicationScoped
public class OnlineViews {
    private final Calls calls;
    private final Applications applications;
    private final ApplicationLists lists;
    private final ApplicationBook book;
    private final OnlineLinks links;
    private final Deadlines deadlines;
    private final OwnDoor door;
    private final ReceivedMail received;
    private final CourseViews courses;
    private final MastersViews masters;
    private final SeatRounds rounds;
    private final OfficeClock clock;

    OnlineViews(
            Calls calls,
            Applications applications,
            ApplicationLists lists,
            ApplicationBook book,
            OnlineLinks links,
            Deadlines deadlines,
            OwnDoor door,
            ReceivedMail received,
            CourseViews courses,
            MastersViews masters,
            SeatRounds rounds,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.lists = lists;
        this.book = book;
        this.links = links;
        this.deadlines = deadlines;
        this.door = door;
        this.received = received;
        this.courses = courses;
        this.masters = masters;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The calls to which anybody may apply now, those that close first before. */
    public List<OpenCall> taking() {
        return described(calls.takingDirectly(clock.now())).stream()
                .filter(OpenCall::isTaking)
                .toList();
    }

    /** One call to which people or their employers apply, open or not; 404 for any other. */
    public OpenCall call(long callId) {
        CallFacts call = calls.facts(callId);
        if (call.route().byBodiesAlone()) {
            throw new NotFound("applications to call " + callId);
        }
        return described(List.of(call)).get(0);
    }

    /** The application a link opens; empty when the link is forged, replaced or of something else. */
    public Optional<OwnApplication> own(@Nullable String token) {
        return links.opened(token).map(this::own);
    }

    /**
     * What an employer has just sent with one form, for the browser that sent it: its names, numbers and links, to be handed
     * over. Empty later.
     */
    public List<Together> together(SubmissionKey key) {
        Instant since = clock.now().minus(Duration.ofHours(12));
        return applications.sentTogether(key).stream()
                .filter(one -> one.submittedAt().filter(since::isBefore).isPresent())
                .map(one -> new Together(
                        one.id(),
                        one.call().course().words().title(),
                        one.call().course().fiscalYear(),
                        one.call().closesAt(),
                        one.applicant().name(),
                        one.employerKey().isPresent(),
                        one.rank(),
                        links.first(one.id())))
                .toList();
    }

    /** Whether a mail says to whoever says this that the application has arrived. */
    public boolean isMailed(Particulars said) {
        return received.isSent(said);
    }

    /** Refuses what no application may say, before anything is sent. */
    public void check(Particulars said) {
        book.check(said);
    }

    /** The same where the head of the workplace may be wanted to get a copy. */
    public void check(Particulars said, boolean copied) {
        check(said);
        said.checkCopy(copied);
    }

    /** What a municipality and professions are called, as somebody has just chosen them. */
    public Chosen chosen(Particulars said) {
        Long municipality = said.municipalityId();
        return new Chosen(
                municipality == null ? null : masters.municipality(municipality).name(), lists.professionNames(said));
    }

    private OwnApplication own(Application one) {
        Call call = one.call();
        CallWindow window = deadlines.windowOf(one);
        return new OwnApplication(
                one.id(),
                call.id(),
                one.version(),
                new Round(call.round()).of(call.course().words().title()),
                call.course().fiscalYear(),
                one.body().map(body -> body.nameIn(call.course().fiscalYear())).orElse(null),
                window,
                door.closed(one).isEmpty(),
                one.state() == ApplicationState.WITHDRAWN,
                one.state() == ApplicationState.WITHDRAWN && applications.withdrawnByPerson(one),
                one.submittedAt().orElse(null),
                one.employerKey().isPresent(),
                one.particulars(),
                one.applicant().municipality().map(Municipality::name).orElse(null),
                lists.professionNames(one.particulars()),
                askedOf(one),
                one.isCopiedToEmployer());
    }

    /** What is said to the body of other fields is not for its person. */
    private static Map<ParticularsPart, String> askedOf(Application one) {
        Map<ParticularsPart, String> asked = new EnumMap<>(ParticularsPart.class);
        one.correction().ifPresent(all -> asked.putAll(all.atFields()));
        asked.keySet().removeIf(part -> !part.isOfPerson());
        return asked;
    }

    private List<OpenCall> described(List<CallFacts> found) {
        Instant now = clock.now();
        List<Long> ids = found.stream().map(CallFacts::courseId).toList();
        Map<Long, List<CourseDay>> days =
                courses.daysOf(ids).stream().collect(Collectors.groupingBy(CourseDay::courseId));
        Map<Long, String> eligibility = found.stream()
                .map(CallFacts::year)
                .distinct()
                .map(year -> courses.outlines(new FiscalYear(year)))
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(CourseOutline::courseId, CourseOutline::eligibility));
        Map<Long, Long> taken = rounds.takenOn(found.stream()
                .filter(call -> call.round() > 1)
                .map(CallFacts::courseId)
                .toList());
        return found.stream()
                .map(call -> call.open(
                        now,
                        taken.getOrDefault(call.courseId(), 0L),
                        eligibility.getOrDefault(call.courseId(), ""),
                        days.getOrDefault(call.courseId(), List.of())))
                .toList();
    }

    /**
     * One of several people for whom their employer applied.
     *
     * @param ofEmployer whether the employer ranks its people
     * @param rank the employer gave; null where it ranks nobody, and of who took it back
     * @param link the secret of the personal link
     */
    public record Together(
            long id,
            String course,
            FiscalYear year,
            Instant closesAt,
            PersonName name,
            boolean ofEmployer,
            @Nullable Integer rank,
            String link) {
        /** 受付番号 */
        public String receipt() {
            return new ReceiptNumber(id).toString();
        }
    }

    /** Names of what was chosen in a form. */
    public record Chosen(@Nullable String municipality, List<String> professions) {}
}
