package org.tsunagi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.evidence.EvidencePiece.FileKind;
import org.tsunagi.evidence.EvidencePiece.PieceLine;
import org.tsunagi.evidence.EvidencePieces.MissingPiece;
import org.tsunagi.evidence.EvidenceRequest.RequestLine;
import org.tsunagi.evidence.EvidenceSheet.FormerLine;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.ApplicationLine;
import org.tsunagi.intake.ApplicationSearch;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.EvidenceAsked;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.SeenApplications;

/** Reads what evidence is asked for, what is there, and what is missing: one list for the body, the person and the officer. */
@ApplicationScoped
public class EvidenceViews implements EvidenceAsked {
    private final EvidenceRequests requests;
    private final EvidencePieces pieces;
    private final EvidenceDoor door;
    private final SeenApplications applications;
    private final IntakeViews intake;

    EvidenceViews(
            EvidenceRequests requests,
            EvidencePieces pieces,
            EvidenceDoor door,
            SeenApplications applications,
            IntakeViews intake) {
        this.requests = requests;
        this.pieces = pieces;
        this.door = door;
        this.applications = applications;
        this.intake = intake;
    }

    /** What is asked for with a call. */
    public List<RequestLine> requests(long callId) {
        return requests.of(callId).stream().map(EvidenceRequest::line).toList();
    }

    /** One request of a call. */
    public RequestLine request(long callId, long requestId) {
        return requests(callId).stream()
                .filter(one -> one.id() == requestId)
                .findFirst()
                .orElseThrow(() -> new NotFound("EvidenceRequest " + requestId + " of call " + callId));
    }

    @Override
    public boolean isAsked(long callId) {
        return requests.countOf(callId) > 0;
    }

    @Override
    public Map<Long, List<String>> missing(Collection<Long> applicationIds) {
        return applicationIds.isEmpty() ? Map.of() : byApplication(pieces.missing(applicationIds));
    }

    @Override
    public Map<Long, List<String>> missingOn(long courseId) {
        return byApplication(pieces.missingOn(courseId));
    }

    private static Map<Long, List<String>> byApplication(List<MissingPiece> missing) {
        return missing.stream()
                .collect(Collectors.groupingBy(
                        MissingPiece::applicationId, Collectors.mapping(MissingPiece::name, Collectors.toList())));
    }

    /** The evidence of one application; a neighbour's is 404. */
    public EvidenceSheet of(Viewer viewer, long applicationId) {
        return sheet(applications.seenBy(viewer, applicationId), viewer.isOfficer());
    }

    /** The same for its person, by the personal link; empty when the link opens nothing. */
    public Optional<EvidenceSheet> own(@Nullable String link) {
        return applications.opened(link).map(one -> sheet(one, false));
    }

    private EvidenceSheet sheet(Application one, boolean forOffice) {
        List<RequestLine> asked = requests(one.call().id());
        List<PieceLine> all =
                pieces.of(one.id()).stream().map(EvidencePiece::line).toList();
        Map<Long, PieceLine> current = all.stream()
                .filter(PieceLine::current)
                .collect(Collectors.toMap(PieceLine::requestId, Function.identity()));
        List<AskedLine> lines = asked.stream()
                .map(request -> new AskedLine(request, current.get(request.id())))
                .toList();
        List<FormerLine> former = all.stream()
                .filter(piece -> !piece.current())
                .map(piece -> new FormerLine(nameOf(piece.requestId(), lines), piece))
                .toList();
        return new EvidenceSheet(
                one.id(),
                one.call().id(),
                one.applicant().name().full(),
                one.body().map(body -> body.nameIn(one.course().fiscalYear())).orElse(null),
                one.employerKey().isPresent(),
                one.state(),
                one.course().words().title(),
                one.course().fiscalYear(),
                forOffice ? null : door.closed(one).map(RuleViolation::sentence).orElse(null),
                lines,
                former);
    }

    private static String nameOf(long requestId, List<AskedLine> lines) {
        return lines.stream()
                .filter(line -> line.asked().id() == requestId)
                .map(line -> line.asked().name())
                .findFirst()
                .orElseThrow();
    }

    /** The file of a piece of an application; 404 once it is destroyed. */
    public EvidenceBytes file(Viewer viewer, long applicationId, long pieceId) {
        Application application = applications.seenBy(viewer, applicationId);
        return bytes(application, pieces.require(pieceId, application));
    }

    /** Refuses a file that would not be taken, before anything looks into it. */
    public void checkTakes(Viewer viewer, long applicationId, long requestId) {
        door.checkTakes(viewer, applications.seenBy(viewer, applicationId), requestId);
    }

    /** The same for its person. */
    public void checkTakesOwn(String link, long requestId) {
        door.checkTakesOwn(NotFound.orThrow(applications.opened(link), "an application by link"), requestId);
    }

    /** The file of a piece for its person, of what came by the personal link. */
    public EvidenceBytes ownFile(String link, long pieceId) {
        Application own = NotFound.orThrow(applications.opened(link), "an application by link");
        EvidencePiece piece = pieces.require(pieceId, own);
        if (!piece.isByPerson()) {
            throw new NotFound("EvidencePiece " + pieceId + " by the link of application " + own.id());
        }
        return bytes(own, piece);
    }

    private EvidenceBytes bytes(Application application, EvidencePiece piece) {
        long pieceId = piece.id();
        EvidenceFile file = NotFound.orThrow(pieces.file(piece), "the file of EvidencePiece " + pieceId);
        FileKind kind = NotFound.orThrow(Optional.ofNullable(piece.line().kind()), "a file");
        return new EvidenceBytes(
                piece.request().name() + "_" + application.applicant().name().full() + kind.ending(),
                kind.mediaType(),
                file.content());
    }

    /** Everybody whose evidence a call waits for, and of whom a file is kept, by body and rank; for officers. */
    public List<PersonEvidence> people(Viewer viewer, CallLine call) {
        viewer.requireOfficer("the evidence of call " + call.id());
        List<RequestLine> asked = requests(call.id());
        Map<Long, Map<Long, PieceLine>> current = pieces.currentOn(call.id()).stream()
                .map(EvidencePiece::line)
                .collect(Collectors.groupingBy(
                        PieceLine::applicationId, Collectors.toMap(PieceLine::requestId, Function.identity())));
        Set<Long> kept = Set.copyOf(pieces.withFiles(call.id()));
        Set<Long> listed = new HashSet<>(pieces.standing(call.id()));
        listed.addAll(kept);
        ApplicationSearch all = new ApplicationSearch(call.courseId(), "", null, listed, ApplicationSearch.Order.RANK);
        List<PersonEvidence> people = new ArrayList<>();
        for (ApplicationLine line :
                listed.isEmpty() ? List.<ApplicationLine>of() : intake.found(viewer, all, 0, Integer.MAX_VALUE)) {
            Map<Long, PieceLine> own = current.getOrDefault(line.id(), Map.of());
            people.add(new PersonEvidence(
                    line,
                    asked.stream()
                            .map(one -> new AskedLine(one, own.get(one.id())))
                            .toList(),
                    kept.contains(line.id())));
        }
        return people;
    }

    /** Of how many of the viewer's own candidates something is missing. */
    public long missingOwn(Viewer viewer, FiscalYear since) {
        return viewer.body().map(body -> pieces.missingOf(body, since)).orElse(0L);
    }

    /** Where something waits to be looked at, for officers. */
    public List<Unlooked> unlooked(Viewer viewer) {
        return viewer.isOfficer()
                ? pieces.unlooked().stream()
                        .map(one -> new Unlooked(one.callId(), one.course(), new FiscalYear(one.year()), one.pieces()))
                        .toList()
                : List.of();
    }

    /** How many pieces of a call wait to be looked at. */
    public record Unlooked(long callId, String course, FiscalYear year, long pieces) {}

    /** A file with the name under which it is saved. */
    public record EvidenceBytes(String name, String mediaType, byte[] content) {}
}
