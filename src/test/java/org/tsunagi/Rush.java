package org.tsunagi;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * People who come at an even pace, whether or not those before them have been served: what each met with, and how long after
 * their moment.
 */
final class Rush {
    private static final int AT_ONCE = 1000;

    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();

    private Rush() {}

    /**
     * Lets them come and waits for the last one.
     *
     * @param one what each does; it tells in a word what was met with
     */
    static Rush of(double perSecond, Duration how, Callable<String> one) throws InterruptedException {
        Rush rush = new Rush();
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        long begun = System.nanoTime();
        long all = Math.round(perSecond * how.toSeconds());
        for (long i = 0; i < all; i++) {
            long moment = begun + Math.round(i * 1e9 / perSecond);
            TimeUnit.NANOSECONDS.sleep(moment - System.nanoTime());
            people.execute(() -> rush.note(moment, one));
        }
        people.shutdown();
        if (!people.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new AssertionError("some are still waiting");
        }
        return rush;
    }

    private void note(long moment, Callable<String> one) {
        String met;
        try {
            met = one.call();
        } catch (Exception | AssertionError failed) {
            met = failed.getClass().getSimpleName() + " " + failed.getMessage();
        }
        times.computeIfAbsent(met, first -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - moment);
    }

    /** How many met with what. */
    Map<String, Integer> met() {
        Map<String, Integer> met = new TreeMap<>();
        times.forEach((what, each) -> met.put(what, each.size()));
        return met;
    }

    /** In milliseconds, by the nearest rank, of those who met with that. */
    double percentile(String what, int percent) {
        List<Long> sorted = times.getOrDefault(what, new ConcurrentLinkedQueue<>()).stream()
                .sorted()
                .toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1) / 1e6;
    }

    /** A line for each that was met with. */
    String table() {
        return met().entrySet().stream()
                .map(met -> String.format(
                        "    %6d × %s: p50 %.0f, p95 %.0f, p99 %.0f, longest %.0f ms",
                        met.getValue(),
                        met.getKey(),
                        percentile(met.getKey(), 50),
                        percentile(met.getKey(), 95),
                        percentile(met.getKey(), 99),
                        percentile(met.getKey(), 100)))
                .collect(Collectors.joining("\n"));
    }
}
