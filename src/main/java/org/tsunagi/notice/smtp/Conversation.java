package org.tsunagi.notice.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.start.TsunagiConfig.Security;

/** One conversation with a mail server about one mail, which knows whether the whole mail has gone over. */
class Conversation extends SMTPTransport {
    private final TsunagiConfig.Mail set;
    private volatile boolean handedOver;

    Conversation(Session session, TsunagiConfig.Mail set) {
        super(
                session,
                new URLName("smtp", set.host().orElseThrow(), set.port(), null, null, null),
                "smtp",
                set.security() == Security.TLS);
        this.set = set;
    }

    void begin(String user, String password) throws MessagingException {
        connect(set.host().orElseThrow(), set.port(), user.isEmpty() ? null : user, user.isEmpty() ? null : password);
    }

    void handOver(WrittenMail mail) throws MessagingException {
        sendMessage(mail, mail.to());
    }

    /** The last line goes over: from here on the server may have the mail, whatever is heard. */
    @Override
    protected void finishData() throws IOException, MessagingException {
        handedOver = true;
        super.finishData();
    }

    boolean isHandedOver() {
        return handedOver;
    }

    /** The mail is with the server or is not; how the parting goes changes nothing. */
    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException alreadyGone) {
            return;
        }
    }
}
