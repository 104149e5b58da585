package org.tsunagi.notice.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import org.tsunagi.notice.MailAttachment;
import org.tsunagi.notice.MailServer.Outgoing;

/** A mail as it stands on the wire: one person in To, nobody else, in UTF-8. */
final class WrittenMail extends MimeMessage {
    private static final String UTF_8 = "UTF-8";
    private static final String ENCODING = "Content-Transfer-Encoding";

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
        if (mail.attachment() == null) {
            write(this, mail.text());
        } else {
            MimeBodyPart text = new MimeBodyPart();
            write(text, mail.text());
            setContent(new MimeMultipart(text, file(mail.attachment())));
        }
        saveChanges();
    }

    private static void write(MimePart part, String text) throws MessagingException {
        part.setText(text, UTF_8);
        part.setHeader(ENCODING, "base64");
    }

    private static MimeBodyPart file(MailAttachment attachment) throws MessagingException {
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
        file.setHeader(ENCODING, "base64");
        ContentDisposition disposition = new ContentDisposition(Part.ATTACHMENT);
        // by RFC 2231, which is the standard; a name by RFC 2047 would show as letters and digits in some mail programs
        ParameterList parameters = new ParameterList();
        parameters.set("filename", attachment.name(), UTF_8);
        disposition.setParameterList(parameters);
        file.setHeader("Content-Disposition", disposition.toString());
        return file;
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
