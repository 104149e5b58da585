package org.tsunagi.trainee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.trainee.Trainee.Person;

/** One person is one trainee, whoever decides and when. */
@QuarkusTest
class TraineeDeskTest {
    @Inject
    TraineeDesk desk;

    @Inject
    EntityManager database;

    @Test
    void twoDecisionsAtOnceMeetTheSameTrainee() {
        Person rin = person("一度", "凛");
        List<Long> met = new ArrayList<>();
        AtOnce.act(() -> met.add(meet(rin)), () -> met.add(meet(rin)));
        assertThat(met).hasSize(2);
        assertThat(met.get(0)).isEqualTo(met.get(1));
        assertThat(meet(rin)).isEqualTo(met.get(0));
    }

    @Test
    void theSamePersonIsNotStoredTwice() {
        meet(person("二度", "凛"));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(this::storeAgain))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void anotherBirthDateOrAnotherCharacterIsAnotherPerson() {
        Person rin = person("髙橋", "凛");
        assertThat(meet(person("高橋", "凛"))).isNotEqualTo(meet(rin));
        assertThat(meet(new Person(rin.name(), rin.birthDate().plusDays(1)))).isNotEqualTo(meet(rin));
    }

    private void storeAgain() {
        database.createNativeQuery("""
                        insert into trainee (id, version, family_name, given_name, family_kana, given_kana, birth_date)
                        select -id, 0, family_name, given_name, family_kana, given_kana, birth_date
                        from trainee where family_name = '二度'""").executeUpdate();
    }

    private long meet(Person person) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> desk.meet(List.of(person)).get(person).id());
    }

    private static Person person(String family, String given) {
        return new Person(PersonName.of(family, given, "リン", "リン"), LocalDate.of(1977, 7, 7));
    }
}
