package org.tsunagi.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.notice.WordingViews.DocumentLine;

@ApplicationScoped
class NoticeWordings implements PanacheRepository<NoticeWording> {
    List<NoticeWording> inOrder() {
        return list("order by purpose, name, id");
    }

    List<NoticeWording> of(String purpose) {
        return list("purpose = ?1 order by name, id", purpose);
    }

    NoticeWording require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "NoticeWording " + id);
    }

    /** Locked: of two who change its document at once each sees what the other did. */
    NoticeWording locked(long id) {
        return NotFound.orThrow(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), "NoticeWording " + id);
    }

    Optional<NoticeWording> of(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    Optional<WordingDocument> documentOf(long wordingId) {
        return getEntityManager()
                .createQuery("from WordingDocument d where d.wordingId = :wording", WordingDocument.class)
                .setParameter("wording", wordingId)
                .getResultStream()
                .findFirst();
    }

    /** What stands in the document of a wording, as kept beside it. */
    Optional<String> textOf(long wordingId) {
        return getEntityManager()
                .createQuery(
                        "select d.text from WordingDocument d where d.wordingId = :wording and d.text is not null",
                        String.class)
                .setParameter("wording", wordingId)
                .getResultStream()
                .findFirst();
    }

    /** Keeps what stands in a document as it was read; one that was replaced meanwhile has its own. */
    void keepText(WordingDocument read, String text) {
        getEntityManager()
                .createQuery("update WordingDocument d set d.text = :text where d.id = :id and d.version = :version")
                .setParameter("text", text)
                .setParameter("id", read.id())
                .setParameter("version", read.version())
                .executeUpdate();
    }

    /** The documents there are, without what stands in them. */
    List<DocumentLine> documents() {
        return getEntityManager()
                .createQuery(
                        "select d.wordingId, d.version, d.name, d.size, d.sha256, d.uploaded from WordingDocument d",
                        DocumentLine.class)
                .getResultList();
    }

    void keep(WordingDocument document) {
        getEntityManager().persist(document);
    }

    void drop(WordingDocument document) {
        getEntityManager().remove(document);
        getEntityManager().flush();
    }

    boolean isTaken(String purpose, String name, long butFor) {
        return count("purpose = ?1 and name = ?2 and id <> ?3", purpose, name, butFor) > 0;
    }
}
