package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;

@ApplicationScoped
class TrainingSessions implements PanacheRepository<TrainingSession> {
    TrainingSession require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "TrainingSession " + id);
    }

    List<TrainingSession> of(FiscalYear year) {
        return list(
                "select distinct s from TrainingSession s left join fetch s.courses where s.fiscalYear = ?1 order by s.id",
                year.year());
    }
}
