package org.tsunagi.notice.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import org.tsunagi.notice.MailServer.Outgoing;

/** A mail as it stands on the wire: one person in To, nobody else, in UTF-8. */
final class WrittenMail extends MimeMessage {
    private static final String UTF_8 = "UTF-8";

    private final String messageId;
    private final InternetAddress to;

    WrittenMail(Session session, Outgoing mail) throws MessagingException {
        super(session);
        this.messageId = mail.messageId();
        setFrom(address(mail.from().mailAddress(), mail.from().mailName()));
        this.to = address(mail.address(), mail.recipient());
        setRecipient(Message.RecipientType.TO, to);
        setSubject(mail.subject(), UTF_8);
        setSentDate(Date.from(mail.begunAt()));
        setText(mail.text(), UTF_8);
        setHeader("Content-Transfer-Encoding", "base64");
        saveChanges();
    }

    /** Whom it goes to; read back from the header it would be checked once more. */
    InternetAddress[] to() {
        return new InternetAddress[] {to};
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** Taken as it is: it was checked when it was typed, and the library refuses addresses that exist (a..b@docomo.ne.jp). */
    private static InternetAddress address(String address, String name) {
        InternetAddress one = new InternetAddress();
        one.setAddress(address);
        try {
            one.setPersonal(name.isBlank() ? null : name, UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return one;
    }
}
