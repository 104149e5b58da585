package org.tsunagi.safekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagi.job.Work;

/** A backup that an administrator asked for. */
@ApplicationScoped
class AskedBackup implements Work {
    private final Backups backups;

    AskedBackup(Backups backups) {
        this.backups = backups;
    }

    @Override
    public String kind() {
        return SafekeepingDesk.BACKUP;
    }

    @Override
    public void step(Step step) {
        backups.make();
    }

    @Override
    public String resultAt(String subject) {
        return "/backups";
    }
}
