package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    List<Program> inOrder() {
        return list("order by sortOrder, id");
    }
}
