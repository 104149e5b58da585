package org.tsunagi.certificate;

import jakarta.enterprise.event.Observes;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.TemplateViews.NewTemplate;
import org.tsunagi.course.Program.ProgramRemoving;

/** Keeps what certificates say. A version is never changed; another one takes its place. */
@Desk
public class TemplateDesk {
    private final CertificateTemplates templates;
    private final OfficeClock clock;

    TemplateDesk(CertificateTemplates templates, OfficeClock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** Writes a version, once if it is sent twice; certificates made before keep what they say. */
    public long add(Viewer by, NewTemplate wanted) {
        WordingRules.check(wanted.wording());
        templates.lock();
        return templates
                .latest(wanted.programId(), wanted.validFrom())
                .filter(standing -> standing.says(wanted.wording()))
                .map(CertificateTemplate::id)
                .orElseGet(() -> write(by, wanted));
    }

    private long write(Viewer by, NewTemplate wanted) {
        CertificateTemplate added = new CertificateTemplate(wanted, Act.of(by, clock.now()));
        templates.persist(added);
        return added.id();
    }

    /** Removes a version written by mistake, while no certificate came from it. */
    public void remove(long id) {
        templates.lock();
        CertificateTemplate removed = templates.require(id);
        RuleViolation.unless(templates.usesOf(id) == 0, null, "certificate.templateUsed");
        RuleViolation.unless(removed.isWritten(), null, "certificate.templateNeeded");
        templates.delete(removed);
    }

    void on(@Observes ProgramRemoving program) {
        program.removal().hangs(templates.ofProgram(program.programId()), "certificate.hanging.templates");
    }
}
