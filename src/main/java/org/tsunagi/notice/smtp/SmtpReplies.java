package org.tsunagi.notice.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.security.cert.CertificateException;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.notice.MailServer.Answer;
import org.tsunagi.notice.MailServer.Kind;

/** What the words of a mail server mean to the office. */
class SmtpReplies {
    /** As the library says it; it has no class of its own. */
    private static final String NO_STARTTLS = "STARTTLS is required";

    private static final int FOR_GOOD = 500;
    private static final int NO_SUCH_PERSON = 550;
    private static final int NOT_HERE = 551;
    private static final int TOO_MUCH = 552;
    private static final int NO_SUCH_NAME = 553;

    Answer taken() {
        return new Answer(Kind.TAKEN, Messages.say("notice.answer.taken"));
    }

    Answer passwordFileUnreadable() {
        return new Answer(Kind.UNREACHED, Messages.say("notice.answer.passwordFile"));
    }

    Answer certificatesUnreadable() {
        return new Answer(Kind.UNREACHED, Messages.say("notice.answer.certificatesFile"));
    }

    /** Before a word was said about the mail: whatever is wrong here is not the mail's fault. */
    Answer toTheGreeting(MessagingException refused) {
        return new Answer(Kind.UNREACHED, Messages.say("notice.answer." + whyNot(refused), said(refused)));
    }

    private static String whyNot(MessagingException refused) {
        if (refused instanceof AuthenticationFailedException) {
            return "signIn";
        }
        if (find(refused, CertificateException.class) != null) {
            return "certificate";
        }
        boolean inTheClear = find(refused, SSLException.class) != null
                || String.valueOf(refused.getMessage()).startsWith(NO_STARTTLS);
        return inTheClear ? "noEncryption" : "unreachable";
    }

    /** @param handedOver whether the whole mail had gone over */
    Answer toTheMail(MessagingException refused, boolean handedOver) {
        SMTPAddressFailedException recipient = find(refused, SMTPAddressFailedException.class);
        SMTPSenderFailedException sender = find(refused, SMTPSenderFailedException.class);
        SMTPSendFailedException mail = find(refused, SMTPSendFailedException.class);
        if (recipient != null) {
            return answer(recipient.getReturnCode(), recipient);
        }
        if (sender != null) {
            return new Answer(Kind.UNREACHED, Messages.say("notice.answer.sender", said(sender)));
        }
        if (mail != null && mail.getCommand().startsWith("MAIL")) {
            return new Answer(Kind.UNREACHED, Messages.say("notice.answer.noMail", said(mail)));
        }
        if (mail != null && mail.getReturnCode() > 0) {
            return answer(mail.getReturnCode(), mail);
        }
        return handedOver
                ? new Answer(Kind.UNHEARD, Messages.say("notice.answer.unheard"))
                : new Answer(Kind.LATER, Messages.say("notice.answer.brokenOff", said(refused)));
    }

    private static Answer answer(int code, MessagingException refused) {
        return code < FOR_GOOD
                ? new Answer(Kind.LATER, Messages.say("notice.answer.busy", said(refused)))
                : new Answer(Kind.REFUSED, Messages.say("notice.answer." + why(code), said(refused)));
    }

    private static String why(int code) {
        return switch (code) {
            case NO_SUCH_PERSON, NOT_HERE, NO_SUCH_NAME -> "noSuchPerson";
            case TOO_MUCH -> "tooMuch";
            default -> "refused";
        };
    }

    /** The server's own words, on one line. */
    private static String said(MessagingException refused) {
        String words = String.valueOf(refused.getMessage())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return words.substring(0, Math.min(words.length(), 200));
    }

    /** Of the refusal and what it came of, which the library chains to it as well. */
    private static <T> @Nullable T find(MessagingException refused, Class<T> kind) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable one = refused; one != null && seen.add(one); one = one.getCause()) {
            if (kind.isInstance(one)) {
                return kind.cast(one);
            }
        }
        return null;
    }
}
