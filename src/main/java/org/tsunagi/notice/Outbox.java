package org.tsunagi.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.StorageFailure;
import org.tsunagi.job.Periodic;
import org.tsunagi.notice.MailServer.Answer;
import org.tsunagi.notice.MailServer.Kind;
import org.tsunagi.notice.MailServer.Outgoing;

/**
 * Sends what is due, one mail after the other and no more in a minute than is set. Each is marked in a transaction of its
 * own before the mail server hears of it; one that stayed marked is told as uncertain and never sent again by itself.
 */
@ApplicationScoped
class Outbox {
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(10);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(20);

    private final OutboxDesk desk;
    private final MailServer server;
    private final OfficeClock clock;
    private volatile boolean stopping;

    Outbox(OutboxDesk desk, MailServer server, OfficeClock clock) {
        this.desk = desk;
        this.server = server;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static Periodic sending(Outbox outbox) {
        return new Periodic("mail-sending", "notice.sending", LOOKED_EVERY, outbox::sendDue);
    }

    /** Before the jobs are waited for: the mail being handed over may end, the next one waits for the next start. */
    void on(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent shutdown) {
        stopping = true;
    }

    /** Sends what is due and tells how many tries that were. The transaction of the job that calls it waits meanwhile. */
    int sendDue() {
        return QuarkusTransaction.suspendingExisting().call(this::round);
    }

    /** One that finds no server ends it: the next would find none either. */
    private int round() {
        desk.giveUpForsaken();
        Instant until = clock.now().plus(LONGEST_ROUND);
        int tried = 0;
        Kind last = Kind.TAKEN;
        while (!stopping && last != Kind.UNREACHED && clock.now().isBefore(until)) {
            Optional<Outgoing> next = begin();
            if (next.isEmpty()) {
                return tried;
            }
            Answer answer = server.handOver(next.get());
            desk.end(next.get(), answer);
            last = answer.kind();
            tried++;
        }
        return tried;
    }

    /** H2 hands out a row that another node has taken in the same moment; its version tells, and the next one is looked for. */
    Optional<Outgoing> begin() {
        while (true) {
            try {
                return desk.begin();
            } catch (RuntimeException failed) {
                if (!StorageFailure.isOvertaken(failed)) {
                    throw failed;
                }
            }
        }
    }
}
