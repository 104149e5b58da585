package org.tsunagi.certificate.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who tries codes: after some that no paper has, the next is answered only after a while, which doubles to a minute.
 * By network and for all networks together, in the memory of this node. What is found is never counted and never waits.
 */
@ApplicationScoped
class VerifyPace {
    static final int OF_A_NETWORK = 10;
    static final int OF_ALL = 300;
    private static final int MOST_NETWORKS = 10_000;
    private static final int LONGEST_SECONDS = 60;
    private static final int DOUBLINGS = 6;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String ALL = "";

    private final Map<String, Misses> misses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Misses> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    /** A code that no paper has was tried; how long to wait instead of an answer, zero where it is answered. */
    synchronized Duration missed(String network, Instant now) {
        Misses own = current(network, now);
        Misses all = current(ALL, now);
        Duration wait = own.left(now).compareTo(all.left(now)) > 0 ? own.left(now) : all.left(now);
        if (wait.isZero()) {
            misses.put(network, own.another(OF_A_NETWORK, now));
            misses.put(ALL, all.another(OF_ALL, now));
        }
        return wait;
    }

    /** Forgets who tried what. */
    synchronized void forget() {
        misses.clear();
    }

    private Misses current(String network, Instant now) {
        Misses known = misses.get(network);
        return known == null || known.isOver(now) ? new Misses(0, now, now) : known;
    }

    private record Misses(int count, Instant since, Instant answeredFrom) {
        boolean isOver(Instant now) {
            return now.isAfter(since.plus(WINDOW)) && !now.isBefore(answeredFrom);
        }

        Duration left(Instant now) {
            return now.isBefore(answeredFrom) ? Duration.between(now, answeredFrom) : Duration.ZERO;
        }

        Misses another(int free, Instant now) {
            int more = count + 1 - free;
            long seconds = more < 0 ? 0 : Math.min(LONGEST_SECONDS, 1L << Math.min(more, DOUBLINGS));
            return new Misses(count + 1, since, now.plusSeconds(seconds));
        }
    }
}
