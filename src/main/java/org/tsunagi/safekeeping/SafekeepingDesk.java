package org.tsunagi.safekeeping;

import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.job.JobDesk;
import org.tsunagi.job.JobDesk.NewJob;

/** Asks for a backup. */
@Desk
public class SafekeepingDesk {
    static final String BACKUP = "backup";

    private final JobDesk jobs;
    private final Backups backups;

    SafekeepingDesk(JobDesk jobs, Backups backups) {
        this.jobs = jobs;
        this.backups = backups;
    }

    /** One now, in the background; returns the number of the job. */
    public long backUp(Viewer by) {
        by.requireAdministrator("backups");
        RuleViolation.unless(backups.areOurs(), null, "safekeeping.notOurs");
        return jobs.ask(by, new NewJob(BACKUP, Messages.say("safekeeping.backup"), "", 1));
    }
}
