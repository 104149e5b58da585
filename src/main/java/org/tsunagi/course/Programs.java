package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;

@ApplicationScoped
class Programs implements PanacheRepository<Program> {
    Program require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Program " + id);
    }

    boolean hasCode(String code) {
        return count("code", code) > 0;
    }

    /** The number formats of all programs but one. */
    List<NumberFormat> numberFormatsBut(String code) {
        return list("code <> ?1", code).stream()
                .map(program -> new NumberFormat(program.numberFormat()))
                .toList();
    }

    /** Locks the programs of a year's courses: its plan is copied by one at a time, and the daily work goes on. */
    void lockOf(FiscalYear year) {
        find(
                        "from Program p where exists (from Course c where c.program = p and c.fiscalYear = ?1) order by p.id",
                        year.year())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Program> inOrder() {
        return list("order by sortOrder, id");
    }
}
