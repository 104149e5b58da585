package org.tsunagi.masters;

import jakarta.persistence.Entity;
import org.tsunagi.base.kernel.StoredEntity;

/** A 圏域: municipalities that share what one alone cannot keep. */
@Entity
public class Region extends StoredEntity {
    private String name;
    private int sortOrder;

    protected Region() {}

    Region(String name, int sortOrder) {
        this.name = name;
        this.sortOrder = sortOrder;
    }

    public String name() {
        return name;
    }

    void change(String newName, int newOrder) {
        this.name = newName;
        this.sortOrder = newOrder;
    }

    int sortOrder() {
        return sortOrder;
    }
}
