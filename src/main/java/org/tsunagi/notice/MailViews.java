package org.tsunagi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.masters.MastersViews;

/** What pages read of the mails, for officers. */
@ApplicationScoped
public class MailViews {
    private static final int MOST_BATCHES = 50;
    private static final Set<MailState> LEFT =
            EnumSet.of(MailState.WAITING, MailState.FAILED, MailState.UNCERTAIN, MailState.BOUNCED);

    private final Mails mails;
    private final MailRepeats repeats;
    private final MailServer server;
    private final MastersViews masters;
    private final TsunagiConfig config;

    MailViews(Mails mails, MailRepeats repeats, MailServer server, MastersViews masters, TsunagiConfig config) {
        this.mails = mails;
        this.repeats = repeats;
        this.server = server;
        this.masters = masters;
        this.config = config;
    }

    /** The mails wanted, the latest first, a page of them. */
    public List<MailLine> lines(Viewer viewer, Wanted wanted, int offset, int size) {
        viewer.requireOfficer("mails");
        return mails.lines(wanted, offset, size);
    }

    /** How many there are in each state. */
    public Map<MailState, Long> counts(Viewer viewer, Wanted wanted) {
        viewer.requireOfficer("mails");
        return mails.counts(wanted);
    }

    public MailDetail one(Viewer viewer, long id) {
        viewer.requireOfficer("mail");
        return mails.require(id).detail();
    }

    /** How often people have sent a mail again, the latest first. */
    public List<Repeat> repeats(Viewer viewer, long id) {
        viewer.requireOfficer("mail");
        return repeats.of(id);
    }

    /** Which mails of a batch failed, as they stand now. */
    public Fingerprint failedOf(Viewer viewer, long batch) {
        viewer.requireOfficer("mails");
        return mails.failedOf(batch);
    }

    /** The latest batches of a year with mails that failed. */
    public List<FailedBatch> failedBatches(Viewer viewer, FiscalYear year) {
        viewer.requireOfficer("mails");
        return mails.failedBatches(year, MOST_BATCHES);
    }

    /** What a batch is called, and of which year it is. */
    public BatchLine batch(Viewer viewer, long id) {
        viewer.requireOfficer("mails");
        MailBatch batch = NotFound.orThrow(mails.batch(id), "MailBatch " + id);
        return new BatchLine(batch.title(), batch.year());
    }

    /** What waits or needs a person, by year and state: of all years there are. */
    public List<Left> left(Viewer viewer) {
        viewer.requireOfficer("mails");
        return mails.left(LEFT);
    }

    /** Whether mails leave, and if not why. */
    public Readiness readiness() {
        return config.demo()
                ? Readiness.PRACTICE
                : !server.isSetUp()
                        ? Readiness.NO_SERVER
                        : masters.sender().canMail() ? Readiness.READY : Readiness.NO_SENDER;
    }

    /** Since when the mail server has not been reached; empty while it is, and where mails do not leave anyway. */
    public Optional<Outage> outage(Viewer viewer) {
        viewer.requireOfficer("mails");
        return readiness() == Readiness.READY ? mails.connection().outage() : Optional.empty();
    }

    /** Whether mails leave. */
    public enum Readiness {
        READY,
        /** The sample prefecture writes to nobody. */
        PRACTICE,
        /** The operator has named no mail server. */
        NO_SERVER,
        /** The office has not said from which address. */
        NO_SENDER
    }

    /**
     * Which mails a list is about: those of one act, or of one fiscal year.
     *
     * @param state null where it is all of them
     * @param batch null where it is those of a year
     * @param year in which they were written; null where it is those of one act, which are of one moment
     */
    public record Wanted(
            @Nullable MailState state,
            @Nullable Long batch,
            @Nullable FiscalYear year) {
        public Wanted {
            if ((batch == null) == (year == null)) {
                throw new IllegalStateException("mails of a batch or of a year");
            }
        }

        public static Wanted of(@Nullable MailState state, long batch) {
            return new Wanted(state, batch, null);
        }

        public static Wanted of(@Nullable MailState state, FiscalYear year) {
            return new Wanted(state, null, year);
        }
    }

    /** Mails that were written by one act, and in which year. */
    public record BatchLine(String title, FiscalYear year) {}

    /**
     * That no mail can be handed over.
     *
     * @param words what came of the last try
     */
    public record Outage(Instant since, Instant nextTryAt, String words) {
        public String sentence() {
            return Messages.say(
                    "notice.outage",
                    JapaneseDate.both(since),
                    words,
                    JapaneseDate.clock(LocalTime.ofInstant(nextTryAt, OfficeClock.ZONE)));
        }
    }

    /** How many mails of a fiscal year are in a state, and when the latest of them came to it or is due. */
    public record Left(int year, MailState state, long count, Instant latest) {
        public FiscalYear fiscalYear() {
            return new FiscalYear(year);
        }
    }

    /** A batch some mails of which failed, and how many. */
    public record FailedBatch(long id, String title, long failed) {}

    /**
     * That a mail was sent again.
     *
     * @param cameOfIt what had come of it until then
     */
    public record Repeat(String from, String to, Act by, String cameOfIt) {
        public boolean toAnother() {
            return !from.equals(to);
        }
    }

    /**
     * A mail in a list.
     *
     * @param dueAt when it is sent at the earliest, while it waits
     * @param answer what came of the last try
     */
    public record MailLine(
            long id,
            String recipient,
            String address,
            String subject,
            MailState state,
            Instant dueAt,
            @Nullable Instant endedAt,
            String answer,
            int tries) {}

    /**
     * A mail as its page shows it.
     *
     * @param place the page of ours it is about
     * @param attachment the name of the file that goes with it, or empty
     * @param tries how often it was tried since it was last to be sent
     */
    public record MailDetail(
            long id,
            long version,
            long batchId,
            String title,
            String place,
            Act posted,
            FiscalYear year,
            String recipient,
            String address,
            String subject,
            String text,
            String attachment,
            MailState state,
            int tries,
            Instant dueAt,
            @Nullable Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable String messageId,
            String answer) {}
}
