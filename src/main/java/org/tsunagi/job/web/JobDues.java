package org.tsunagi.job.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.job.JobState;
import org.tsunagi.job.JobViews;
import org.tsunagi.job.JobViews.JobLine;

/** Work in the background that failed for good, or that no node does: an administrator has to look. */
@ApplicationScoped
class JobDues implements Dues {
    private static final int SILENT = 59;
    private static final int FAILED = 60;

    private final JobViews jobs;
    private final TsunagiConfig config;
    private final OfficeClock clock;

    JobDues(JobViews jobs, TsunagiConfig config, OfficeClock clock) {
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.isAdministrator()
                ? Stream.concat(
                                silent(viewer),
                                jobs.failedSince(viewer, from()).stream().map(JobDues::due))
                        .toList()
                : List.of();
    }

    /** Not in the practice prefecture: where its clock is put ahead, everything is late for a moment. */
    private Stream<Due> silent(Viewer viewer) {
        return config.demo()
                ? Stream.empty()
                : jobs.silentSince(viewer).stream()
                        .map(since -> Due.pressing(
                                SILENT,
                                Messages.say("job.due.silent"),
                                LocalDate.ofInstant(since, OfficeClock.ZONE),
                                Messages.say("job.due.silent.detail", JapaneseDate.both(since)),
                                Messages.say("job.due.silent.tag"),
                                JobsResource.PATH));
    }

    private Instant from() {
        return Due.lately(clock.today()).atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    private static Due due(JobLine job) {
        return Due.pressing(
                FAILED,
                Messages.say("job.due.failed"),
                LocalDate.ofInstant(
                        job.open() || job.endedAt() == null ? job.dueAt() : job.endedAt(), OfficeClock.ZONE),
                job.title() + "：" + job.failure(),
                Messages.label(JobState.FAILED),
                JobsResource.PATH + "/" + job.id());
    }
}
