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
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.StorageFailure;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.job.Periodic;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Sender;
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

    /** More than a mail server is ever waited for about one mail; a node that takes longer is gone. */
    private static final int WORDS_OF_A_CONVERSATION = 20;

    private final Mails mails;
    private final MailServer server;
    private final MastersViews masters;
    private final TsunagiConfig config;
    private final OfficeClock clock;
    private volatile boolean stopping;

    Outbox(Mails mails, MailServer server, MastersViews masters, TsunagiConfig config, OfficeClock clock) {
        this.mails = mails;
        this.server = server;
        this.masters = masters;
        this.config = config;
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

    /** Sends what is due and tells how many tries that were. The job that calls it has a transaction; each mail has its own. */
    int sendDue() {
        return QuarkusTransaction.suspendingExisting().call(this::round);
    }

    private int round() {
        QuarkusTransaction.requiringNew().run(this::giveUpForsaken);
        Instant until = clock.now().plus(LONGEST_ROUND);
        int tried = 0;
        Kind last = Kind.TAKEN;
        while (!stopping && last != Kind.LATER && clock.now().isBefore(until)) {
            Optional<Outgoing> next = begin();
            if (next.isEmpty()) {
                return tried;
            }
            Answer answer = server.handOver(next.get());
            QuarkusTransaction.requiringNew().run(() -> end(next.get(), answer));
            last = answer.kind();
            tried++;
        }
        return tried;
    }

    private void giveUpForsaken() {
        Instant now = clock.now();
        Duration longest = config.mail().timeout().multipliedBy(WORDS_OF_A_CONVERSATION);
        mails.forsaken(now.minus(longest)).forEach(mail -> mail.giveUp(Messages.say("notice.forsaken"), now));
    }

    /** H2 hands out a row that another node has taken in the same moment; its version tells, and the next one is looked for. */
    Optional<Outgoing> begin() {
        while (true) {
            try {
                return QuarkusTransaction.requiringNew().call(this::mark);
            } catch (RuntimeException failed) {
                if (!StorageFailure.isOvertaken(failed)) {
                    throw failed;
                }
            }
        }
    }

    private Optional<Outgoing> mark() {
        Sender sender = masters.sender();
        Instant now = clock.now();
        boolean may = server.isSetUp()
                && sender.canMail()
                && mails.countBegunSince(now.minus(Duration.ofMinutes(1)))
                        < config.mail().perMinute();
        return may ? mails.nextDue(now).map(mail -> mail.begin(sender, now)) : Optional.empty();
    }

    private void end(Outgoing sent, Answer answer) {
        mails.locked(sent.id()).end(sent, answer, clock.now());
    }
}
