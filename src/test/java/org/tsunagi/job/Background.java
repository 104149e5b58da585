package org.tsunagi.job;

import jakarta.enterprise.context.ApplicationScoped;

/** Does the work in the background when a test says so. */
@ApplicationScoped
public class Background {
    private final JobWorker worker;

    Background(JobWorker worker) {
        this.worker = worker;
    }

    /** Does all that is due. */
    public void workOff() {
        worker.workOff("a node");
    }
}
