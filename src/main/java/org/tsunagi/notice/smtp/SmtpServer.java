package org.tsunagi.notice.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Properties;
import org.tsunagi.base.start.SecretFile;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.start.TsunagiConfig.Security;
import org.tsunagi.base.web.Durability;
import org.tsunagi.notice.MailServer;

/**
 * The mail server of the office, spoken to by SMTP. Angus Mail and not Quarkus' mailer: a conversation that waits at each
 * word for a set time, in the thread that stores what came of it, and that tells which word was refused with which code.
 */
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
        SmtpReplies replies = new SmtpReplies();
        try (Conversation conversation = new Conversation(session(), config.mail())) {
            try {
                conversation.begin(user(), password());
            } catch (MessagingException refused) {
                return replies.toTheGreeting(refused);
            }
            try {
                conversation.handOver(new WrittenMail(session(), mail));
                return replies.taken();
            } catch (MessagingException refused) {
                return replies.toTheMail(refused, conversation.isHandedOver());
            }
        } catch (IOException unreadable) {
            return replies.passwordFileUnreadable();
        }
    }

    private Session session() {
        TsunagiConfig.Mail set = config.mail();
        String millis = Long.toString(set.timeout().toMillis());
        Properties words = new Properties();
        words.setProperty("mail.smtp.connectiontimeout", millis);
        words.setProperty("mail.smtp.timeout", millis);
        words.setProperty("mail.smtp.writetimeout", millis);
        words.setProperty("mail.smtp.starttls.required", Boolean.toString(set.security() == Security.STARTTLS));
        words.setProperty("mail.smtp.starttls.enable", Boolean.toString(set.security() == Security.STARTTLS));
        words.setProperty("mail.smtp.ssl.enable", Boolean.toString(set.security() == Security.TLS));
        words.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        words.setProperty("mail.smtp.auth", Boolean.toString(set.user().isPresent()));
        return Session.getInstance(words);
    }

    private String user() {
        return config.mail().user().orElse("");
    }

    private String password() throws IOException {
        return SecretFile.read(config.mail().passwordFile(), config.mail().password());
    }
}
