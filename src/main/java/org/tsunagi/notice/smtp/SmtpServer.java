package org.tsunagi.notice.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Durability;
import org.tsunagi.notice.MailServer;

/** The mail server of the office, spoken to by SMTP. */
@ApplicationScoped
class SmtpServer implements MailServer {
    private final TsunagiConfig config;
    private final Durability durability;

    SmtpServer(TsunagiConfig config, Durability durability) {
        this.config = config;
        this.durability = durability;
    }

    @Override
    public boolean isSetUp() {
        return config.mail().host().isPresent() && !config.demo();
    }

    /** That it is being sent lies on the disk before the server hears of it, so that no power cut makes it two. */
    @Override
    public Answer handOver(Outgoing mail) {
        durability.settle();
        return new SmtpDelivery(config.mail()).handOver(mail);
    }
}
