package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ApplicationDetail.Alike;
import org.tsunagi.intake.ApplicationDetail.ChangeLine;
import org.tsunagi.intake.IntakeViews.Submitted;
import org.tsunagi.masters.Profession.ProfessionGroup;

/** Applications as pages list them; what is done with them is asked of {@link Applications}. */
@ApplicationScoped
class ApplicationLists implements PanacheRepository<Application> {
    List<ApplicationLine> found(ApplicationSearch search, int offset, int size) {
        return filtered(
                        "select new org.tsunagi.intake.ApplicationLine(a.id, b.id, " + Application.SENDER
                                + ", a.rank, a.round, a.applicant.name,"
                                + " a.applicant.employer, a.state, a.submittedAt, a.receivedOn, a.online, a.employerCopy)",
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

    /** Everyone who applied for a course, by application, with what {@link ApplicationRow} says of a person. */
    Map<Long, Applicant> applicantsFor(long courseId) {
        return find(
                        "from Application a left join fetch a.applicant.municipality left join fetch a.applicant.professions"
                                + " where a.id in (select x.id from Application x where x.course.id = ?1)",
                        courseId)
                .list()
                .stream()
                .collect(Collectors.toMap(Application::id, Application::applicant));
    }

    private <T> TypedQuery<T> filtered(String select, ApplicationSearch search, String order, Class<T> type) {
        TypedQuery<T> query = getEntityManager()
                .createQuery(
                        select + " from Application a join a.course c left join a.body b left join b.municipality m"
                                + " left join b.formerNames f"
                                + " on c.fiscalYear between f.held.firstYear and f.held.lastYear"
                                + " where a.id in (select x.id from Application x where x.course.id = :course)"
                                + " and (a.applicant.searchKey like :words escape '!' or a.id = :number)"
                                + (search.state() == null ? "" : " and a.state = :state")
                                + (search.among() == null ? "" : " and a.id in :among") + order,
                        type)
                .setParameter("course", search.courseId())
                .setParameter(
                        "number",
                        ReceiptNumber.parse(search.words())
                                .map(ReceiptNumber::applicationId)
                                .orElse(0L))
                .setParameter("words", "%" + SearchKey.escaped(SearchKey.of(search.words())) + "%");
        if (search.state() != null) {
            query.setParameter("state", search.state());
        }
        if (search.among() != null) {
            query.setParameter("among", search.among());
        }
        return query;
    }

    private static String order(ApplicationSearch.Order order) {
        return switch (order) {
            case RANK ->
                " order by b.sortOrder nulls last, m.code nulls last, b.id nulls last, a.employerKey nulls last,"
                        + " a.rank nulls last, a.submittedAt nulls last, a.id";
            case NAME -> " order by a.applicant.name.familyKana, a.applicant.name.givenKana, a.id";
            case ARRIVAL -> " order by a.submittedAt nulls last, a.id";
            case STATE -> " order by a.state, b.sortOrder nulls last, m.code nulls last, a.rank nulls last, a.id";
        };
    }

    List<Submitted> submittedLines(long courseId) {
        return getEntityManager()
                .createQuery(("""
                    select new org.tsunagi.intake.IntakeViews$Submitted(a.id, b.id, SENDER, a.rank, a.applicant.name, a.applicant.employer,
                        a.applicant.plannedRole, a.applicant.allDaysPossible, a.submittedAt)
                    from Application a join a.course c left join a.body b
                        left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                    where a.id in (select x.id from Application x where x.course.id = :course and x.state = :state)
                    order by a.submittedAt, a.id\
                    """).replace("SENDER", Application.SENDER), Submitted.class)
                .setParameter("course", courseId)
                .setParameter("state", ApplicationState.SUBMITTED)
                .getResultList();
    }

    List<String> employersInParts(long courseId) {
        return getEntityManager()
                .createQuery("""
                    select min(a.applicant.employer) from Application a
                    where a.course.id = :course and a.employerKey is not null and a.rank is not null
                    group by a.employerKey, a.round
                    having count(distinct case when a.online = true then a.submittedAt end)
                        + max(case when a.online = true then 0 else 1 end) > 1
                    order by a.employerKey\
                    """, String.class)
                .setParameter("course", courseId)
                .getResultStream()
                .distinct()
                .toList();
    }

    Map<Long, List<String>> professionsFor(long courseId) {
        return professionsWhere("a.course.id = :which", courseId);
    }

    /** The same of these applications. */
    Map<Long, List<String>> professionsOf(List<Long> ids) {
        return professionsWhere("a.id in :which", ids);
    }

    private Map<Long, List<String>> professionsWhere(String condition, Object which) {
        return getEntityManager()
                .createQuery(
                        "select a.id, p.name, p.professionGroup, a.applicant.otherProfession"
                                + " from Application a join a.applicant.professions p where " + condition
                                + " order by p.sortOrder, p.id",
                        Object[].class)
                .setParameter("which", which)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> inWords((String) row[1], (ProfessionGroup) row[2], (String) row[3]),
                                Collectors.toList())));
    }

    List<String> professionNames(Particulars of) {
        return professionNames(of.professionIds(), of.otherProfession());
    }

    /** The names of these professions in the office's order. */
    List<String> professionNames(Set<Long> ids, String other) {
        return getEntityManager()
                .createQuery(
                        "select p.name, p.professionGroup from Profession p where p.id in :ids"
                                + " order by p.sortOrder, p.id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> inWords((String) row[0], (ProfessionGroup) row[1], other))
                .toList();
    }

    /** その他 is said with the person's own words. */
    private static String inWords(String name, ProfessionGroup group, String other) {
        return group == ProfessionGroup.OTHER && !other.isBlank() ? name + "（" + other + "）" : name;
    }

    /** As {@link org.tsunagi.base.kernel.NearMatches} tells one person, by what an application keeps of the folded name. */
    private static final String ALIKE = """
            select new org.tsunagi.intake.ApplicationDetail$Alike(a.id, a.applicant.name, a.applicant.birthDate, c.name,
                c.fiscalYear, case when c.id = :course then true else false end, a.round, SENDER, a.state)
            from Application a join a.course c left join a.body b
                left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
            where a.id in (select x.id from Application o join Application x on x.applicant.birthDate = o.applicant.birthDate
                    and (x.applicant.nameKey = o.applicant.nameKey
                        or x.applicant.kanaKey = o.applicant.kanaKey and o.applicant.kanaKey <> '')
                where x.state <> WITHDRAWN and
            """.replace("SENDER", Application.SENDER);

    /** The other applications (not taken back) that may be the same person's, the latest first; all, or one body's. */
    List<Alike> alike(Application one, @Nullable Long bodyId) {
        TypedQuery<Alike> query = getEntityManager()
                .createQuery(
                        ALIKE + "o.id = :id and x.id <> :id)" + (bodyId == null ? "" : " and b.id = :body")
                                + " order by a.id desc",
                        Alike.class)
                .setParameter("course", one.course().id())
                .setParameter("id", one.id());
        return (bodyId == null ? query : query.setParameter("body", bodyId)).getResultList();
    }

    /** The applications (not taken back) that may be for a person who is typed, the latest first. */
    List<Alike> alikeTo(Particulars person, long courseId) {
        return getEntityManager()
                .createQuery(("""
                        select new org.tsunagi.intake.ApplicationDetail$Alike(a.id, a.applicant.name, a.applicant.birthDate, c.name,
                            c.fiscalYear, case when c.id = :course then true else false end, a.round, SENDER, a.state)
                        from Application a join a.course c left join a.body b
                            left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                        where a.id in (select x.id from Application x where x.applicant.birthDate = :born
                            and (x.applicant.nameKey = :name or x.applicant.kanaKey = :kana and :kana <> '')
                            and x.state <> WITHDRAWN)
                        order by a.id desc""").replace("SENDER", Application.SENDER), Alike.class)
                .setParameter("course", courseId)
                .setParameter("born", person.birthDate())
                .setParameter("name", person.name().nameKey())
                .setParameter("kana", person.name().kanaKey())
                .getResultList();
    }

    /** The applications for a course, and those of any other that may be for one of these people, the latest first. */
    List<Alike> alikeOn(long courseId) {
        return getEntityManager()
                .createQuery(ALIKE + "o.course.id = :course and o.state <> WITHDRAWN) order by a.id desc", Alike.class)
                .setParameter("course", courseId)
                .getResultList();
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
}
