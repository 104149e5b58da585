package org.tsunagi.base.kernel;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What every stored thing has: an id from its table's sequence and a version that catches two people saving at once. */
@MappedSuperclass
public abstract class StoredEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private long version;

    /** The id; asked for before the entity is stored it is a programming error. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " is not stored yet");
        }
        return id;
    }

    public long version() {
        return version;
    }
}
