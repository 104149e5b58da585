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

    boolean hasNumberFormat(String format, String otherThanCode) {
        return count("numberFormat = ?1 and code <> ?2", format, otherThanCode) > 0;
    }

    List<Program> inOrder() {
        return list("order by sortOrder, id");
    }
}
