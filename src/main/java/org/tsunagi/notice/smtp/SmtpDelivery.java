package org.tsunagi.notice.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Properties;
import org.tsunagi.base.start.SecretFile;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.start.TsunagiConfig.Security;
import org.tsunagi.notice.MailServer.Answer;
import org.tsunagi.notice.MailServer.Outgoing;

/**
 * How a mail is handed over by what the operator has set. Angus Mail and not Quarkus' mailer: a conversation that waits at
 * each word for a set time, in the thread that stores what came of it, and that tells which word was refused with which code.
 */
class SmtpDelivery {
    private final TsunagiConfig.Mail set;
    private final SmtpReplies replies = new SmtpReplies();

    SmtpDelivery(TsunagiConfig.Mail set) {
        this.set = set;
    }

    /** Nothing is said to a server that cannot prove who it is, no sign-in and no mail. */
    Answer handOver(Outgoing mail) {
        String password;
        Session session;
        try {
            password = SecretFile.read(set.passwordFile(), set.password());
        } catch (IOException unreadable) {
            return replies.passwordFileUnreadable();
        }
        try {
            session = session();
        } catch (IOException | GeneralSecurityException unreadable) {
            return replies.certificatesUnreadable();
        }
        return handOver(mail, session, password);
    }

    private Answer handOver(Outgoing mail, Session session, String password) {
        try (Conversation conversation = new Conversation(session, set)) {
            try {
                conversation.begin(set.user().orElse(""), password);
            } catch (MessagingException refused) {
                return replies.toTheGreeting(refused);
            }
            try {
                conversation.handOver(new WrittenMail(session, mail));
                return replies.taken();
            } catch (MessagingException refused) {
                return replies.toTheMail(refused, conversation.isHandedOver());
            }
        }
    }

    private Session session() throws IOException, GeneralSecurityException {
        String millis = Long.toString(set.timeout().toMillis());
        Properties words = new Properties();
        words.setProperty("mail.smtp.connectiontimeout", millis);
        words.setProperty("mail.smtp.timeout", millis);
        words.setProperty("mail.smtp.writetimeout", millis);
        words.setProperty("mail.smtp.starttls.required", Boolean.toString(set.security() == Security.STARTTLS));
        words.setProperty("mail.smtp.starttls.enable", Boolean.toString(set.security() == Security.STARTTLS));
        words.setProperty("mail.smtp.ssl.enable", Boolean.toString(set.security() == Security.TLS));
        words.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        words.setProperty("mail.smtp.socketFactory.fallback", "false");
        words.setProperty("mail.smtp.auth", Boolean.toString(set.user().isPresent()));
        if (set.trustedCertificates().isPresent()) {
            words.put(
                    "mail.smtp.ssl.socketFactory",
                    TrustedCertificates.in(Path.of(set.trustedCertificates().get())));
        }
        return Session.getInstance(words);
    }
}
