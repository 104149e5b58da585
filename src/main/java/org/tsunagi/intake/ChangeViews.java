package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ApplicationDetail.Alike;
import org.tsunagi.intake.ChangeKind.ChangePeriod;
import org.tsunagi.intake.ChangeRequest.ChangeState;
import org.tsunagi.intake.Seating.Place;
import org.tsunagi.intake.Seating.Recorded;

/** Reads the changes that bodies want: all of them for an officer, its own for a nominating body. */
@ApplicationScoped
public class ChangeViews {
    private final ChangeRequests requests;
    private final ChangeOffers offers;
    private final Applications applications;
    private final ApplicationLists lists;
    private final PartsInWords words;
    private final Seating seating;
    private final OfficeClock clock;

    ChangeViews(
            ChangeRequests requests,
            ChangeOffers offers,
            Applications applications,
            ApplicationLists lists,
            PartsInWords words,
            Seating seating,
            OfficeClock clock) {
        this.requests = requests;
        this.offers = offers;
        this.applications = applications;
        this.lists = lists;
        this.words = words;
        this.seating = seating;
        this.clock = clock;
    }

    /** What may be wanted of an application, and what was. */
    public Changes of(Viewer viewer, long applicationId) {
        Application one = applications.requireSeenBy(viewer, applicationId);
        Set<ChangeKind> kinds = one.body()
                        .filter(body -> body.ended(clock.today()).isEmpty() || viewer.isOfficer())
                        .isPresent()
                ? offers.of(viewer, one)
                : Set.of();
        return new Changes(
                one.state(),
                kinds.isEmpty() ? Place.NONE : offers.placeOf(one),
                kinds,
                offers.periodOf(one.course().id()),
                requests.of(applicationId));
    }

    /** Those that wait, the earliest first, and those answered since a day; a body sees its own. */
    public List<ChangeRequestLine> recent(Viewer viewer, LocalDate since) {
        if (!viewer.isOfficer() && viewer.body().isEmpty()) {
            throw new NotFound("change requests");
        }
        return requests.recent(
                viewer.body().orElse(null), since.atStartOfDay(OfficeClock.ZONE).toInstant());
    }

    /** The applications of the viewer's body for which a change is wanted and not answered yet; one statement. */
    public Map<Long, ChangeRequestLine> waiting(Viewer viewer) {
        return requests.waiting(viewer.body().orElseThrow(() -> new NotFound("nominating body"))).stream()
                .collect(Collectors.toMap(ChangeRequestLine::applicationId, Function.identity()));
    }

    /** One request with what it would change; a neighbour's is 404. */
    public ChangeDetail one(Viewer viewer, long requestId) {
        ChangeRequest request = requests.requireSeenBy(viewer, requestId);
        Application application = request.application();
        ChangePeriod period = offers.periodOf(application.course().id());
        boolean answering = viewer.isOfficer() && request.isWaiting();
        RuleViolation late = answering ? request.kind().refusal(period, request.askedOn()) : null;
        return new ChangeDetail(
                requests.line(requestId),
                application.version(),
                application.rank(),
                words.changes(
                        request.kind().isCorrection() ? application.particulars() : null,
                        request.typed(),
                        answering && request.kind().isCorrection()
                                ? seating.recorded(viewer, application)
                                        .map(Recorded::parts)
                                        .orElseGet(Map::of)
                                : Map.of()),
                viewer.isOfficer() && request.kind().isSubstitution()
                        ? lists.alikeTo(
                                ParticularsPart.read(request.typed()),
                                application.course().id())
                        : List.of(),
                period,
                answering ? offers.placeOf(application) : Place.NONE,
                late == null ? null : late.sentence());
    }

    /**
     * What may be wanted of an application now, until when, and what was wanted before.
     *
     * @param place what it has of the decision, where anything may be wanted
     * @param requests the latest first
     */
    public record Changes(
            ApplicationState state,
            Place place,
            Set<ChangeKind> kinds,
            ChangePeriod period,
            List<ChangeRequestLine> requests) {
        public boolean isWaiting() {
            return requests.stream().anyMatch(ChangeRequestLine::isWaiting);
        }

        /** Whether a substitute is possible, or would be but for the day. */
        public boolean isReplaceable() {
            return !kinds.isEmpty() && ChangeKind.isReplaceable(state, place);
        }

        /** Whether a substitute would be possible but for the day. */
        public boolean isTooLateForSubstitute() {
            return isReplaceable() && !period.takesSubstitutes();
        }

        public boolean isSeated() {
            return place == Place.SEATED;
        }
    }

    /**
     * A request as lists show it.
     *
     * @param answer the office's words when it refused
     * @param substituteId the application of the substitute, once accepted
     */
    public record ChangeRequestLine(
            long id,
            ChangeKind kind,
            ChangeState state,
            String reason,
            Act asked,
            boolean forBody,
            @Nullable Act answered,
            @Nullable String answer,
            long applicationId,
            PersonName name,
            String body,
            long courseId,
            String course,
            int year,
            @Nullable Long substituteId,
            @Nullable PersonName substitute) {
        public boolean isWaiting() {
            return state == ChangeState.WAITING;
        }

        public boolean isTakenBack() {
            return state == ChangeState.TAKEN_BACK;
        }

        public String titleInYear() {
            return CourseLine.inYear(course, new FiscalYear(year));
        }
    }

    /**
     * A request with what an officer looks at before answering.
     *
     * @param version of the application
     * @param alike other applications that may be the substitute's, for officers
     * @param place what the application has of the decision, while an officer is to answer
     * @param late why it cannot be accepted, in a sentence; null where it can
     */
    public record ChangeDetail(
            ChangeRequestLine line,
            long version,
            @Nullable Integer rank,
            List<PartChange> changes,
            List<Alike> alike,
            ChangePeriod period,
            Place place,
            @Nullable String late) {
        public boolean isSeated() {
            return place == Place.SEATED;
        }
    }

    /**
     * A part of the particulars before and after.
     *
     * @param before null for a substitute
     * @param recorded what the record of the person says otherwise, and goes on saying; null where it follows
     */
    public record PartChange(
            ParticularsPart part,
            @Nullable String before,
            String after,
            @Nullable String recorded) {}
}
