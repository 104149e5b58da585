package org.tsunagi.trainee;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.trainee.Trainee.Person;

@ApplicationScoped
class Trainees implements PanacheRepository<Trainee> {
    Trainee require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Trainee " + id);
    }

    /** Waits until nobody else is looking for people to store, and keeps others waiting until the transaction ends. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select id from trainee_register for update", Integer.class)
                .getSingleResult();
    }

    /** With those joined to another record, each with the one that stands. */
    List<Trainee> bornOn(Set<LocalDate> birthDates) {
        return list("from Trainee t left join fetch t.joinedTo where t.birthDate in ?1 order by t.id", birthDates);
    }

    List<Trainee> joinedTo(Trainee kept) {
        return list("joinedTo = ?1 order by id", kept);
    }

    /** Who stands and may be the person of this record by the birth date alone or by the reading alone; each reads an index of its own. */
    List<Trainee> maybe(Trainee one, int most) {
        return find(
                        """
                        coalesce(joinedTo.id, 0) = 0 and id <> ?1 and id in (select b.id from Trainee b where b.birthDate = ?2
                            union select k.id from Trainee k
                                where k.name.familyKana = ?3 and k.name.givenKana = ?4 and k.name.familyKana <> '')
                        order by name.familyKana, name.givenKana, id""",
                        one.id(),
                        one.birthDate(),
                        one.name().familyKana(),
                        one.name().givenKana())
                .range(0, most - 1)
                .list();
    }

    /** The number by which one more record of this name and birth date is told apart; 0 where there is none yet. */
    int freeNamesake(Person person) {
        return bornOn(Set.of(person.birthDate())).stream()
                .filter(one -> one.person().equals(person))
                .mapToInt(one -> one.namesake() + 1)
                .max()
                .orElse(0);
    }
}
