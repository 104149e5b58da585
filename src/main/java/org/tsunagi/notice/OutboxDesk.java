package org.tsunagi.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Sender;
import org.tsunagi.notice.MailServer.Answer;
import org.tsunagi.notice.MailServer.Kind;
import org.tsunagi.notice.MailServer.Outgoing;

/** What the outbox stores of each mail it sends: that it is being sent, and what came of it. */
@Desk
class OutboxDesk {
    /** More than a mail server is ever waited for about one mail; a node that takes longer is gone. */
    private static final int WORDS_OF_A_CONVERSATION = 20;

    private final Mails mails;
    private final MailServer server;
    private final MastersViews masters;
    private final TsunagiConfig config;
    private final OfficeClock clock;

    OutboxDesk(Mails mails, MailServer server, MastersViews masters, TsunagiConfig config, OfficeClock clock) {
        this.mails = mails;
        this.server = server;
        this.masters = masters;
        this.config = config;
        this.clock = clock;
    }

    /** Leaves to a person what a node that is gone was sending. */
    void giveUpForsaken() {
        Instant now = clock.now();
        Duration longest = config.mail().timeout().multipliedBy(WORDS_OF_A_CONVERSATION);
        mails.forsaken(now.minus(longest)).forEach(mail -> mail.giveUp(Messages.say("notice.forsaken"), now));
    }

    /** Marks the next mail as being sent; empty where none is due, may leave now, or would find a server. */
    Optional<Outgoing> begin() {
        Sender sender = masters.sender();
        Instant now = clock.now();
        boolean may = server.isSetUp()
                && sender.canMail()
                && mails.connection().mayBeTried(now)
                && mails.countBegunSince(now.minus(Duration.ofMinutes(1)))
                        < config.mail().perMinute();
        return may ? mails.nextDue(now).map(mail -> mail.begin(sender, now)) : Optional.empty();
    }

    /** Stores what came of a try: of the mail where the server said something of it, else of the way to the server. */
    void end(Outgoing sent, Answer answer) {
        Instant now = clock.now();
        Mail mail = mails.locked(sent.id());
        if (answer.kind() == Kind.UNREACHED) {
            mail.postpone(sent, answer, mails.lockedConnection().fail(answer.words(), now));
        } else {
            mail.end(sent, answer, now);
            if (mails.connection().isFailing()) {
                mails.lockedConnection().succeed();
            }
        }
    }
}
