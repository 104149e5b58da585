package org.tsunagi.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/**
 * Work for the tests: each step leaves a job of a kind nobody does, named after the step, so that what was rolled back can be
 * told from what was done.
 */
@ApplicationScoped
class CountingWork implements Work {
    static final String KIND = "counting";
    static final String MARK = "mark";
    static final Viewer OFFICER = new Viewer(77, "処理 花子", Role.OFFICER, null, null);

    private final Jobs jobs;
    private final OfficeClock clock;
    private final ConcurrentLinkedQueue<Step> begun = new ConcurrentLinkedQueue<>();
    private final Map<String, Consumer<Step>> troubles = new ConcurrentHashMap<>();

    CountingWork(Jobs jobs, OfficeClock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void step(Step step) {
        begun.add(step);
        jobs.persist(new Job(MARK, step.subject() + " " + step.number(), "", 1, Act.of(OFFICER, clock.now())));
        troubles.getOrDefault(step.subject(), fine -> {}).accept(step);
    }

    @Override
    public String resultAt(String subject) {
        return "/jobs?of=" + subject;
    }

    /** From now on every step of this subject runs into it after its work, before it is counted. */
    void trouble(String subject, Consumer<Step> trouble) {
        troubles.put(subject, trouble);
    }

    void noTrouble(String subject) {
        troubles.remove(subject);
    }

    /** The numbers of the steps of this subject that were begun, in order, as often as they were. */
    Set<Integer> begunMoreThanOnce(String subject) {
        return begun.stream()
                .filter(step -> step.subject().equals(subject))
                .map(Step::number)
                .filter(number -> Collections.frequency(
                                begun.stream()
                                        .filter(step -> step.subject().equals(subject))
                                        .map(Step::number)
                                        .toList(),
                                number)
                        > 1)
                .collect(Collectors.toSet());
    }
}
