package org.tsunagi.register;

import jakarta.persistence.Entity;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.base.kernel.StoredEntity;

/** The certificate numbers of an office's own register of earlier years: none of ours, each once. */
@Entity
class RegisterSeries extends StoredEntity {
    private String name;
    private String nameKey;

    protected RegisterSeries() {}

    RegisterSeries(String name) {
        this.name = name;
        this.nameKey = key(name);
    }

    static String key(String name) {
        return SearchKey.cut(SearchKey.of(name), 400);
    }

    String name() {
        return name;
    }
}
