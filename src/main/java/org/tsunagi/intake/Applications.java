package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ApplicationDetail.Alike;
import org.tsunagi.intake.ApplicationDetail.ChangeLine;
import org.tsunagi.intake.IntakeViews.ApplicationSearch;
import org.tsunagi.intake.IntakeViews.Submitted;
import org.tsunagi.masters.Profession.ProfessionGroup;

@ApplicationScoped
class Applications implements PanacheRepository<Application> {
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

    Optional<Application> atRank(long courseId, long bodyId, int rank) {
        return find("course.id = ?1 and body.id = ?2 and rank = ?3", courseId, bodyId, rank)
                .firstResultOptional();
    }

    long standingOf(Call call, long bodyId) {
        return count("call = ?1 and body.id = ?2 and state <> ?3", call, bodyId, ApplicationState.WITHDRAWN);
    }

    /** What was submitted for a course and stands, with what selection needs, in order of arrival. */
    List<Application> submittedFor(long courseId) {
        return find(
                        "from Application a left join fetch a.body left join fetch a.applicant.professions"
                                + " where a.course.id = :course and a.state = :state order by a.submittedAt, a.id",
                        Parameters.with("course", courseId).and("state", ApplicationState.SUBMITTED))
                .list();
    }

    long undecidedFor(long courseId) {
        return count("course.id = ?1 and state in ?2", courseId, Set.of(ApplicationState.CORRECTION_REQUESTED));
    }

    boolean decidedFor(long courseId) {
        return count("course.id = ?1 and state = ?2", courseId, ApplicationState.DECIDED) > 0;
    }

    /** A body's candidates for these calls in rank order, those taken back last. */
    List<Application> ofBody(long bodyId, List<Long> callIds) {
        return list(
                "from Application a left join fetch a.applicant.professions left join fetch a.applicant.municipality"
                        + " where a.body.id = ?1 and a.call.id in ?2 order by a.rank nulls last, a.id",
                bodyId,
                callIds);
    }

    List<Integer> ranksTaken(long courseId, long bodyId) {
        return getEntityManager()
                .createQuery(
                        "select a.rank from Application a where a.course.id = :c and a.body.id = :b and a.rank is not"
                                + " null",
                        Integer.class)
                .setParameter("c", courseId)
                .setParameter("b", bodyId)
                .getResultList();
    }

    Set<Long> coursesOf(long bodyId) {
        return getEntityManager()
                .createQuery(
                        "select distinct a.course.id from Application a where a.body.id = :b and a.state in :states",
                        Long.class)
                .setParameter("b", bodyId)
                .setParameter("states", StateCounts.ARRIVED)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    List<ApplicationLine> found(ApplicationSearch search, int offset, int size) {
        return filtered(
                        "select new org.tsunagi.intake.ApplicationLine(a.id, b.id, b.name, a.rank, a.applicant.name,"
                                + " a.applicant.employer, a.state, a.submittedAt, a.receivedOn)",
                        search,
                        order(search.order()),
                        ApplicationLine.class)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    long count(ApplicationSearch search) {
        return filtered("select count(a)", search, "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String select, ApplicationSearch search, String order, Class<T> type) {
        TypedQuery<T> query = getEntityManager()
                .createQuery(
                        select + " from Application a left join a.body b left join b.municipality m"
                                + " where a.course.id = :course and (a.applicant.searchKey like :words escape '!'"
                                + " or a.applicant.employerKey like :words escape '!')"
                                + (search.state() == null ? "" : " and a.state = :state") + order,
                        type)
                .setParameter("course", search.courseId())
                .setParameter("words", "%" + SearchKey.of(search.words()).replaceAll("[!%_]", "!$0") + "%");
        return search.state() == null ? query : query.setParameter("state", search.state());
    }

    private static String order(ApplicationSearch.Order order) {
        return switch (order) {
            case RANK ->
                " order by b.sortOrder nulls last, m.code nulls last, b.id nulls last, a.rank nulls last,"
                        + " a.submittedAt nulls last, a.id";
            case NAME -> " order by a.applicant.name.familyKana, a.applicant.name.givenKana, a.id";
            case ARRIVAL -> " order by a.submittedAt nulls last, a.id";
            case STATE -> " order by a.state, b.sortOrder nulls last, m.code nulls last, a.rank nulls last, a.id";
        };
    }

    List<Submitted> submittedLines(long courseId) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.intake.IntakeViews$Submitted(a.id, b.id, b.name, a.rank, a.applicant.name, a.applicant.employer,
                        a.applicant.plannedRole, a.applicant.allDaysPossible, a.submittedAt)
                    from Application a left join a.body b
                    where a.course.id = :course and a.state = :state order by a.submittedAt, a.id\
                    """, Submitted.class)
                .setParameter("course", courseId)
                .setParameter("state", ApplicationState.SUBMITTED)
                .getResultList();
    }

    Map<Long, List<String>> professionsFor(long courseId) {
        return getEntityManager()
                .createQuery(
                        "select a.id, p.name, p.professionGroup, a.applicant.otherProfession"
                                + " from Application a join a.applicant.professions p where a.course.id = :course"
                                + " order by p.sortOrder, p.id",
                        Object[].class)
                .setParameter("course", courseId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> inWords((String) row[1], (ProfessionGroup) row[2], (String) row[3]),
                                Collectors.toList())));
    }

    List<String> professionNames(Particulars of) {
        return getEntityManager()
                .createQuery(
                        "select p.name, p.professionGroup from Profession p where p.id in :ids"
                                + " order by p.sortOrder, p.id",
                        Object[].class)
                .setParameter("ids", of.professionIds())
                .getResultStream()
                .map(row -> inWords((String) row[0], (ProfessionGroup) row[1], of.otherProfession()))
                .toList();
    }

    /** その他 is said with the person's own words. */
    private static String inWords(String name, ProfessionGroup group, String other) {
        return group == ProfessionGroup.OTHER && !other.isBlank() ? name + "（" + other + "）" : name;
    }

    /** The other applications (not taken back) of people born on the same day, the latest first; all, or one body's. */
    List<Alike> bornLike(Application one, @Nullable Long bodyId) {
        TypedQuery<Alike> query = getEntityManager()
                .createQuery(
                        "select new org.tsunagi.intake.ApplicationDetail$Alike(a.id, a.applicant.name,"
                                + " a.applicant.birthDate, c.name, c.fiscalYear, case when c = :course then true else"
                                + " false end, b.name, a.state) from Application a join a.course c join c.program p left"
                                + " join a.body b where a.applicant.birthDate = :born and a.id <> :id and a.state <>"
                                + " WITHDRAWN"
                                + (bodyId == null ? "" : " and b.id = :body") + " order by a.id desc",
                        Alike.class)
                .setParameter("course", one.course())
                .setParameter("born", one.applicant().birthDate())
                .setParameter("id", one.id());
        return (bodyId == null ? query : query.setParameter("body", bodyId)).getResultList();
    }

    List<ChangeLine> trailOf(Application application) {
        return getEntityManager()
                .createQuery(
                        "select new org.tsunagi.intake.ApplicationDetail$ChangeLine(c.acted.at, c.acted.byName, c.act,"
                                + " c.why, c.forBody) from ApplicationChange c where c.application = :a order by c.acted.at, c.id",
                        ChangeLine.class)
                .setParameter("a", application)
                .getResultList();
    }

    void add(ApplicationChange change) {
        getEntityManager().persist(change);
    }
}
