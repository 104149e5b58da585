package org.tsunagi.base.web;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** The office's name for pages that are made where nobody may wait for the database, as some error pages are. */
@ApplicationScoped
class Letterhead {
    private final Instance<OfficeName> source;
    private volatile String last = "";

    Letterhead(Instance<OfficeName> source) {
        this.source = source;
    }

    String office() {
        if (source.isResolvable() && BlockingOperationControl.isBlockingAllowed()) {
            last = source.get().shortName();
        }
        return last;
    }
}
