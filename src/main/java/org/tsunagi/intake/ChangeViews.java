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
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.ApplicationDetail.Alike;
import org.tsunagi.intake.ChangeKind.ChangePeriod;
import org.tsunagi.intake.ChangeRequest.ChangeState;

/** Reads the changes that bodies want: all of them for an officer, its own for a nominating body. */
@ApplicationScoped
public class ChangeViews {
    private final ChangeRequests requests;
    private final ChangeOffers offers;
    private final Applications applications;
    private final ApplicationLists lists;
    private final PartsInWords words;
    private final OfficeClock clock;

    ChangeViews(
            ChangeRequests requests,
            ChangeOffers offers,
            Applications applications,
            ApplicationLists lists,
            PartsInWords words,
            OfficeClock clock) {
        this.requests = requests;
        this.offers = offers;
        this.applications = applications;
        this.lists = lists;
        this.words = words;
        this.clock = clock;
    }

    /** What may be wanted of an application, and what was. */
    public Changes of(Viewer viewer, long applicationId) {
        Application one = applications.requireSeenBy(viewer, applicationId);
        return new Changes(
                one.body()
                                .filter(body -> body.ended(clock.today()).isEmpty() || viewer.isOfficer())
                                .isPresent()
                        ? offers.of(viewer, one)
                        : Set.of(),
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
        return new ChangeDetail(
                requests.line(requestId),
                application.version(),
                application.rank(),
                words.changes(request.kind().isCorrection() ? application.particulars() : null, request.typed()),
                viewer.isOfficer() && request.kind().isSubstitution()
                        ? lists.alikeTo(
                                ParticularsPart.read(request.typed()),
                                application.course().id())
                        : List.of());
    }

    /**
     * What may be wanted of an application now, until when, and what was wanted before.
     *
     * @param requests the latest first
     */
    public record Changes(Set<ChangeKind> kinds, ChangePeriod period, List<ChangeRequestLine> requests) {
        public boolean isWaiting() {
            return requests.stream().anyMatch(ChangeRequestLine::isWaiting);
        }

        /** Whether a substitute would be possible but for the day. */
        public boolean isTooLateForSubstitute() {
            return !period.takesSubstitutes() && kinds.contains(ChangeKind.CANCELLATION);
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

        public String titleInYear() {
            return CourseLine.inYear(course, new FiscalYear(year));
        }
    }

    /**
     * A request with what an officer looks at before answering.
     *
     * @param version of the application
     * @param alike other applications that may be the substitute's, for officers
     */
    public record ChangeDetail(
            ChangeRequestLine line, long version, @Nullable Integer rank, List<PartChange> changes, List<Alike> alike) {
        /** Whether the substitute applied for this course too. */
        public boolean isOnTheCourse() {
            return alike.stream().anyMatch(Alike::sameCourse);
        }
    }

    /** A part of the particulars before and after; {@code before} is null for a substitute. */
    public record PartChange(ParticularsPart part, @Nullable String before, String after) {}
}
