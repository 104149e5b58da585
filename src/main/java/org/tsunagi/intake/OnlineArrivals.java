package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.start.TsunagiConfig;

/** How many applications without an account came from a network within an hour. */
@ApplicationScoped
class OnlineArrivals implements PanacheRepository<OnlineArrival> {
    static final Duration COUNTED = Duration.ofHours(1);

    private final TsunagiConfig config;

    OnlineArrivals(TsunagiConfig config) {
        this.config = config;
    }

    /** Counts so many more, or refuses them where the network has sent too many; the call's row is locked. */
    void add(Call call, String network, int more, Instant now) {
        List<Instant> lately = find(
                        "call = ?1 and network = ?2 and arrivedAt > ?3 order by arrivedAt",
                        call,
                        network,
                        now.minus(COUNTED))
                .stream()
                .map(OnlineArrival::arrivedAt)
                .toList();
        int beyond = lately.size() + more - config.applicationsPerHour();
        if (beyond > 0) {
            Instant free = lately.isEmpty() ? now : lately.get(Math.min(beyond, lately.size()) - 1);
            throw new RuleViolation(
                    null,
                    "intake.online.tooMany",
                    config.applicationsPerHour(),
                    Duration.between(now, free.plus(COUNTED)).toMinutes() + 1);
        }
        for (int i = 0; i < more; i++) {
            persist(new OnlineArrival(call, network, now));
        }
    }

    void sweep(Instant now) {
        delete("arrivedAt <= ?1", now.minus(COUNTED));
    }
}
