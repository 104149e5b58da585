package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.EmployerBoard.SentCount;
import org.tsunagi.intake.IntakeViews.AppliedCount;

/**
 * Counts applications, whoever stands in for whom: a substitute (交代) is none more. Whom they are for is read by {@link
 * Applications}.
 */
@ApplicationScoped
class ApplicationFigures implements PanacheRepository<Application> {
    /** Who applied in an earlier round too is counted there alone. */
    private static final String PER_MUNICIPALITY =
            """
            select new org.tsunagi.intake.IntakeViews$AppliedCount(c.id, coalesce(n.id, w.id), count(a))
            from Course c join Application a on a.course = c join a.call k
                left join a.body b left join b.municipality n left join a.applicant.municipality w
            where c.fiscalYear = :year and FIRST
                and (a.round = 1 or not exists (select 1 from Application y join y.call z where y.course = c and y.round < a.round
                    and y.applicant.birthDate = a.applicant.birthDate
                    and y.applicant.name.family = a.applicant.name.family
                    and y.applicant.name.given = a.applicant.name.given
                    and y.applicant.name.familyKana = a.applicant.name.familyKana
                    and y.applicant.name.givenKana = a.applicant.name.givenKana and EARLIER))
            group by c.id, coalesce(n.id, w.id)""".replace("FIRST", applied("a", "k")).replace("EARLIER", applied("y", "z"));

    List<StateCount> countsOfCalls(Collection<Long> callIds) {
        return counts("a.call.id", "a.call.id in :of", callIds);
    }

    List<StateCount> countsOfCourses(Collection<Long> courseIds) {
        return counts("a.course.id", "a.course.id in :of", courseIds);
    }

    List<StateCount> countsOfRound(long courseId, int round) {
        return counts("a.course.id", "a.course.id in :of and a.round = " + round, List.of(courseId));
    }

    List<StateCount> countsOfBodies(long callId) {
        return counts("a.body.id", "a.call.id in :of", List.of(callId));
    }

    private List<StateCount> counts(String key, String condition, Collection<Long> of) {
        return getEntityManager()
                .createQuery(
                        "select new org.tsunagi.intake.ApplicationFigures$StateCount(" + key
                                + ", a.state, count(a)) from Application a left join a.replaced r where (r.id is null or r.state <> DECIDED) and "
                                + condition
                                + " group by " + key
                                + ", a.state",
                        StateCount.class)
                .setParameter("of", of)
                .getResultList();
    }

    /** Those who came by a call and not by a body, by the employer they wrote, who came first before. */
    List<SentCount> sentByEmployers(long callId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.intake.EmployerBoard$SentCount(a.employerKey, a.applicant.employer, m.id, m.name,
                            a.state, count(a))
                        from Application a left join a.applicant.municipality m
                        where a.call.id = :call and a.body is null
                        group by a.employerKey, a.applicant.employer, m.id, m.name, a.state
                        order by min(a.id)""", SentCount.class)
                .setParameter("call", callId)
                .getResultList();
    }

    /** One statement. H2 would read everyone whom nobody replaced, of any year, by the index of that column if it were compared with null. */
    List<AppliedCount> perMunicipality(FiscalYear year) {
        return getEntityManager()
                .createQuery(PER_MUNICIPALITY, AppliedCount.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    /** What was submitted, is nobody's substitute and was not taken back before its deadline. */
    private static String applied(String one, String call) {
        return """
                ONE.submittedAt is not null and coalesce(ONE.replaced.id, 0) = 0
                and (ONE.withdrawnAt is null or exists (select 1 from Application s where s.replaced = ONE)
                    or ONE.withdrawnAt >= CALL.closesAt
                    and not exists (select 1 from CallExtension x where x.call = CALL and x.body = ONE.body
                        and x.given.at <= ONE.withdrawnAt and x.closesAt > ONE.withdrawnAt))""".replace("ONE", one).replace("CALL", call);
    }

    /** A row of a count: how many applications of one call, body or course are in one state. */
    record StateCount(@Nullable Long of, ApplicationState state, long count) {}
}
