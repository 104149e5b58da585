package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CourseLine;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.notice.MailDesk;
import org.tsunagi.notice.MailDesk.NewBatch;
import org.tsunagi.notice.MailDesk.NewMail;
import org.tsunagi.notice.MailViews;
import org.tsunagi.notice.MailViews.Readiness;

/**
 * The mail that says that an application has arrived, and not more: the decision is told by another. It names nobody and bears no
 * link, as whoever applies may have typed anybody's address.
 */
@ApplicationScoped
class ReceivedMail {
    private final MailDesk desk;
    private final MailViews mails;
    private final MastersViews masters;

    ReceivedMail(MailDesk desk, MailViews mails, MastersViews masters) {
        this.desk = desk;
        this.mails = mails;
        this.masters = masters;
    }

    /** Whether one is written to whom this is said of. */
    boolean isSent(Particulars said) {
        return !said.email().isBlank() && mails.readiness() == Readiness.READY;
    }

    /** Writes it in the transaction of the application, whose call is locked, among those of that call and day. */
    void write(Act by, Application one) {
        Particulars said = one.particulars();
        if (!isSent(said)) {
            return;
        }
        String receipt = new ReceiptNumber(one.id()).toString();
        String course =
                CourseLine.inYear(one.course().words().title(), one.course().fiscalYear());
        NewMail mail = new NewMail(
                Messages.say("intake.received.to", receipt),
                said.email(),
                Messages.say("intake.received.subject", course, receipt),
                text(one, course, receipt));
        String place = "/calls/" + one.call().id();
        LocalDate day = LocalDate.ofInstant(by.at(), OfficeClock.ZONE);
        desk.add(
                by,
                new NewBatch(
                        Messages.say("intake.received.title", course, JapaneseDate.both(day)),
                        place,
                        SubmissionKey.named(place + " " + day + " " + by.byName()),
                        List.of(mail)));
    }

    private String text(Application one, String course, String receipt) {
        Instant arrived = one.submittedAt().orElseThrow();
        String office = masters.settings().stream()
                .flatMap(prefecture -> Stream.of(prefecture.officeInCharge(), prefecture.officeContact()))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        return Messages.say(
                "intake.received.text",
                course,
                receipt,
                JapaneseDate.both(arrived),
                JapaneseDate.both(one.call().closesAt()),
                office);
    }
}
