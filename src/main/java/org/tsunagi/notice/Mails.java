package org.tsunagi.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.notice.MailDesk.NewMail;
import org.tsunagi.notice.MailViews.FailedBatch;
import org.tsunagi.notice.MailViews.Left;
import org.tsunagi.notice.MailViews.MailLine;
import org.tsunagi.notice.MailViews.Wanted;
import org.tsunagi.notice.NoticeViews.EarlierBatch;

/** The outbox: every mail there ever was, with the batches they were written in. */
@ApplicationScoped
class Mails implements PanacheRepository<Mail> {
    Optional<MailBatch> batchOf(SubmissionKey key) {
        return getEntityManager()
                .createQuery("from MailBatch b where b.submissionKey = :key", MailBatch.class)
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    Optional<MailBatch> batch(long id) {
        return Optional.ofNullable(getEntityManager().find(MailBatch.class, id));
    }

    /** One decides on all mails of a batch at a time. */
    void lockBatch(long id) {
        NotFound.orThrow(
                Optional.ofNullable(getEntityManager().find(MailBatch.class, id, LockModeType.PESSIMISTIC_WRITE)),
                "MailBatch " + id);
    }

    /** Which mails of a batch failed, as a page shows them. */
    Fingerprint failedOf(long batchId) {
        return Fingerprint.of(getEntityManager()
                .createQuery(
                        "select concat(m.id, ':', m.version) from Mail m where m.batch.id = :batch and m.state = :failed"
                                + " order by m.id",
                        String.class)
                .setParameter("batch", batchId)
                .setParameter("failed", MailState.FAILED)
                .getResultStream());
    }

    List<Mail> lockedFailed(long batchId) {
        return find("batch.id = ?1 and state = ?2 order by id", batchId, MailState.FAILED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What was written about the thing at this place, the latest first. */
    List<EarlierBatch> batchesAt(String place) {
        return getEntityManager()
                .createQuery(
                        "select b.id, b.title, b.posted, (select count(m) from Mail m where m.batch = b)"
                                + " from MailBatch b where b.place = :place order by b.id desc",
                        EarlierBatch.class)
                .setParameter("place", place)
                .getResultList();
    }

    /** In one statement: one that a node takes at the same moment waits no longer and is left to it. */
    int cancelWaiting(long batchId, Instant now) {
        return getEntityManager()
                .createQuery("update versioned Mail m set m.state = :cancelled, m.endedAt = :now"
                        + " where m.batch.id = :batch and m.state = :waiting")
                .setParameter("cancelled", MailState.CANCELLED)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", now)
                .setParameter("batch", batchId)
                .executeUpdate();
    }

    MailBatch add(MailBatch batch, List<NewMail> mails) {
        getEntityManager().persist(batch);
        persist(mails.stream().map(one -> new Mail(batch, one)).toList());
        return batch;
    }

    /** The mail that has waited longest and that nobody else is about to send, locked; what others lock is passed over. */
    Optional<Mail> nextDue(Instant now) {
        return find("state = ?1 and dueAt <= ?2 order by dueAt, id", MailState.WAITING, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, 1)
                .list()
                .stream()
                .findFirst();
    }

    long countBegunSince(Instant moment) {
        return count("begunAt > ?1", moment);
    }

    /** What was begun before this moment and never ended. */
    List<Mail> forsaken(Instant moment) {
        return find("state = ?1 and begunAt < ?2", MailState.SENDING, moment)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The way to the mail server. */
    MailConnection connection() {
        return getEntityManager().find(MailConnection.class, MailConnection.THE_ONE);
    }

    /** The same, locked. */
    MailConnection lockedConnection() {
        return getEntityManager().find(MailConnection.class, MailConnection.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    }

    Mail locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    Mail require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Mail " + id);
    }

    /** The latest first; H2 reads them in the order of the index when all of its columns are named. */
    List<MailLine> lines(Wanted wanted, int offset, int size) {
        TypedQuery<MailLine> lines = getEntityManager()
                .createQuery(
                        "select m.id, m.recipient, m.address, m.subject, m.state, m.dueAt, m.endedAt, m.answer, m.tries"
                                + " from Mail m where " + of(wanted)
                                + (wanted.state() == null ? "" : " and m.state = :state")
                                + (wanted.batch() == null
                                        ? " order by m.fiscalYear desc, m.id desc"
                                        : " order by m.id desc"),
                        MailLine.class);
        if (wanted.state() != null) {
            lines.setParameter("state", wanted.state());
        }
        return lines.setParameter("which", which(wanted))
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    /** How many there are in each state, whichever state is wanted. */
    Map<MailState, Long> counts(Wanted wanted) {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        getEntityManager()
                .createQuery(
                        "select m.state, count(m) from Mail m where " + of(wanted) + " group by m.state",
                        Object[].class)
                .setParameter("which", which(wanted))
                .getResultList()
                .forEach(row -> counts.put((MailState) row[0], (Long) row[1]));
        return counts;
    }

    /** Only what is asked for stands in a query: a condition that may be none is read by no index. */
    private static String of(Wanted wanted) {
        return wanted.batch() != null ? "m.batch.id = :which" : "m.fiscalYear = :which";
    }

    private static Object which(Wanted wanted) {
        return wanted.batch() != null
                ? wanted.batch()
                : Objects.requireNonNull(wanted.year()).year();
    }

    /** The batches of a year with mails that failed, the latest first. */
    List<FailedBatch> failedBatches(FiscalYear year, int most) {
        return getEntityManager()
                .createQuery(
                        "select b.id, b.title, count(m) from Mail m join m.batch b"
                                + " where m.fiscalYear = :year and m.state = :failed group by b.id, b.title order by b.id desc",
                        FailedBatch.class)
                .setParameter("year", year.year())
                .setParameter("failed", MailState.FAILED)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many of a year are in each of these states with the time of the latest, the latest year first. */
    List<Left> left(Set<MailState> states) {
        return getEntityManager()
                .createQuery(
                        "select m.fiscalYear, m.state, count(m), max(coalesce(m.endedAt, m.dueAt)) from Mail m"
                                + " where m.state in :states group by m.fiscalYear, m.state"
                                + " order by m.fiscalYear desc, m.state",
                        Left.class)
                .setParameter("states", states)
                .getResultList();
    }
}
