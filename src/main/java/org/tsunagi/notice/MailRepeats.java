package org.tsunagi.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.notice.MailViews.Repeat;

/** What people have sent again. */
@ApplicationScoped
class MailRepeats implements PanacheRepository<MailRepeat> {
    /** How many mails a form has repeated; none before it was first sent. */
    int countBy(SubmissionKey key) {
        return (int) count("submissionKey", key.value());
    }

    /** How often a mail was repeated, the latest first. */
    List<Repeat> of(long mailId) {
        return getEntityManager()
                .createQuery("""
                        select c.fromWords, c.toWords, c.changed, c.reason from MailRepeat c
                        where c.mail.id = :mail order by c.id desc""", Repeat.class)
                .setParameter("mail", mailId)
                .getResultList();
    }
}
