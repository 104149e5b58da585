package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;

@ApplicationScoped
class Subjects implements PanacheRepository<Subject> {
    Subject require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Subject " + id);
    }

    List<Subject> of(FiscalYear year) {
        return list("fiscalYear = ?1 order by sortOrder, id", year.year());
    }
}
