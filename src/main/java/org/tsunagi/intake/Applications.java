package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ImportPlan.Arrived;

@ApplicationScoped
class Applications implements PanacheRepository<Application> {
    private static final int AT_A_TIME = 1_000;

    /** One application through the viewer: a neighbour's is 404, as if it did not exist. */
    Application requireSeenBy(Viewer viewer, long id) {
        return NotFound.orThrow(
                findByIdOptional(id)
                        .filter(found -> viewer.isOfficer()
                                || viewer.body().map(found::belongsTo).orElse(false)),
                "Application " + id);
    }

    Optional<Application> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    /** What one form for several people has made, in its order. */
    List<Application> sentTogether(SubmissionKey key) {
        List<String> keys =
                OnlineDesk.togetherBy(key).stream().map(SubmissionKey::value).toList();
        return list("submissionKey in ?1", keys).stream()
                .sorted(Comparator.comparing(one -> keys.indexOf(one.submissionKey())))
                .toList();
    }

    /** Whether anything was entered for a course, drafts and what was taken back included. */
    boolean areFor(long courseId) {
        return count("course.id", courseId) > 0;
    }

    /** Who has a rank in a call's round. */
    Optional<Application> atRank(Call call, long bodyId, int rank) {
        return find(
                        "course = ?1 and round = ?2 and body.id = ?3 and rank = ?4",
                        call.course(),
                        call.round(),
                        bodyId,
                        rank)
                .firstResultOptional();
    }

    Optional<Application> atEmployerRank(long courseId, String key, int rank) {
        return find("course.id = ?1 and employerKey = ?2 and rank = ?3", courseId, key, rank)
                .firstResultOptional();
    }

    /** The ranks an employer has given for a course. */
    List<Integer> employerRanks(long courseId, String key) {
        return getEntityManager()
                .createQuery(
                        "select a.rank from Application a where a.course.id = :course and a.employerKey = :key"
                                + " and a.rank is not null",
                        Integer.class)
                .setParameter("course", courseId)
                .setParameter("key", key)
                .getResultList();
    }

    /** How many of an employer stand for a call. */
    long standingOf(Call call, String employerKey) {
        return count("call = ?1 and employerKey = ?2 and state <> ?3", call, employerKey, ApplicationState.WITHDRAWN);
    }

    /** An employer's people for a call who stand, in rank order. */
    List<Application> inRank(Call call, String employerKey) {
        return list("call = ?1 and employerKey = ?2 and rank is not null order by rank", call, employerKey);
    }

    /** A body's candidates for a call who stand, in rank order. */
    List<Application> inRank(Call call, long bodyId) {
        return list("call = ?1 and body.id = ?2 and rank is not null order by rank", call, bodyId);
    }

    long standingOf(Call call, long bodyId) {
        return count("call = ?1 and body.id = ?2 and state <> ?3", call, bodyId, ApplicationState.WITHDRAWN);
    }

    /** What was submitted for a course and stands, with what selection needs, in order of arrival. */
    List<Application> submittedFor(long courseId) {
        return find(
                        "from Application a left join fetch a.body b left join fetch b.formerNames"
                                + " left join fetch a.applicant.professions"
                                + " where a.course.id = ?1 and a.state = ?2 order by a.submittedAt, a.id",
                        courseId,
                        ApplicationState.SUBMITTED)
                .list();
    }

    /** Whether a substitute has this one's place. */
    boolean isReplaced(long id) {
        return count("replaced.id", id) > 0;
    }

    long undecidedFor(long courseId) {
        return count("course.id = ?1 and state in ?2", courseId, Set.of(ApplicationState.CORRECTION_REQUESTED));
    }

    boolean decidedFor(long courseId) {
        return count("course.id = ?1 and state = ?2", courseId, ApplicationState.DECIDED) > 0;
    }

    boolean decidedFor(long courseId, int round) {
        return count("course.id = ?1 and state = ?2 and round = ?3", courseId, ApplicationState.DECIDED, round) > 0;
    }

    /** A body's candidates for these calls in rank order, those taken back last. */
    List<Application> ofBody(long bodyId, List<Long> callIds) {
        return list(
                "from Application a left join fetch a.applicant.professions left join fetch a.applicant.municipality"
                        + " where a.body.id = ?1 and a.call.id in ?2 order by a.rank nulls last, a.id",
                bodyId,
                callIds);
    }

    /** Those of a body's candidates for a call who stand. */
    List<Application> standing(long callId, long bodyId) {
        return list(
                "from Application a left join fetch a.applicant.professions left join fetch a.applicant.municipality"
                        + " where a.body.id = ?1 and a.call.id = ?2 and a.state <> ?3 order by a.rank nulls last, a.id",
                bodyId,
                callId,
                ApplicationState.WITHDRAWN);
    }

    /** All direct applications for a call, as a row of a file is recognised by them. */
    List<Arrived> arrivedDirectly(long callId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.intake.ImportPlan$Arrived(a.id, a.version, a.serviceNumber, a.serviceContent, a.state,
                            a.applicant.nameKey, a.applicant.kanaKey, a.applicant.birthDate)
                        from Application a where a.call.id = :call and a.body is null""", Arrived.class)
                .setParameter("call", callId)
                .getResultList();
    }

    /** What these say of their people. */
    Map<Long, Particulars> said(Set<Long> ids) {
        return byId(ids).values().stream().collect(Collectors.toMap(Application::id, Application::particulars));
    }

    /** These, so many at a time as a statement may name. */
    Map<Long, Application> byId(Set<Long> ids) {
        List<Long> all = List.copyOf(ids);
        Map<Long, Application> found = new HashMap<>();
        for (int at = 0; at < all.size(); at += AT_A_TIME) {
            list(
                            "from Application a left join fetch a.applicant.professions"
                                    + " left join fetch a.applicant.municipality where a.id in ?1",
                            all.subList(at, Math.min(all.size(), at + AT_A_TIME)))
                    .forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    /** The ranks a body has given in other calls of a call's round. */
    List<Integer> ranksInOtherCalls(Call call, long bodyId) {
        return getEntityManager()
                .createQuery(
                        "select a.rank from Application a where a.course = :course and a.round = :round and a.call <> :call and a.body.id = :body"
                                + " and a.rank is not null",
                        Integer.class)
                .setParameter("course", call.course())
                .setParameter("round", call.round())
                .setParameter("call", call)
                .setParameter("body", bodyId)
                .getResultList();
    }

    /** The ranks a body has given in a call's round. */
    List<Integer> ranksTaken(Call call, long bodyId) {
        return getEntityManager()
                .createQuery(
                        "select a.rank from Application a where a.course = :c and a.round = :r and a.body.id = :b and a.rank is not"
                                + " null",
                        Integer.class)
                .setParameter("c", call.course())
                .setParameter("r", call.round())
                .setParameter("b", bodyId)
                .getResultList();
    }

    /** Of these courses those for which a body has an application in one of these states. */
    Set<Long> coursesOf(long bodyId, Collection<Long> courseIds, Set<ApplicationState> states) {
        return getEntityManager()
                .createQuery(
                        "select distinct a.course.id from Application a where a.body.id = :b and a.course.id in :courses"
                                + " and a.state in :states",
                        Long.class)
                .setParameter("b", bodyId)
                .setParameter("courses", courseIds)
                .setParameter("states", states)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** How many applications a body entered, drafts and those taken back included. */
    long ofBody(long bodyId) {
        return count("body.id", bodyId);
    }

    long workingIn(long municipalityId) {
        return count("applicant.municipality.id", municipalityId);
    }

    long withProfession(long professionId) {
        return count("from Application a join a.applicant.professions p where p.id = ?1", professionId);
    }

    /** Whether it was its person who took it back last, and not the office. */
    boolean withdrawnByPerson(Application application) {
        return getEntityManager()
                .createQuery(
                        "select c.acted.by from ApplicationChange c where c.application = :a and c.act = WITHDRAWN"
                                + " order by c.acted.at desc, c.id desc",
                        Long.class)
                .setParameter("a", application)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(by -> by == 0);
    }

    /** Whether it was changed after its correction was last asked for. */
    boolean isChangedSinceAsked(long applicationId) {
        return getEntityManager()
                .createQuery(
                        "select c.act from ApplicationChange c where c.application.id = :id"
                                + " and c.act in (CORRECTION_REQUESTED, CHANGED, RANKED) order by c.acted.at desc, c.id desc",
                        ApplicationAct.class)
                .setParameter("id", applicationId)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(act -> act != ApplicationAct.CORRECTION_REQUESTED);
    }

    void add(ApplicationChange change) {
        getEntityManager().persist(change);
    }
}
