package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.NotFound;

/** Reads what certificates say, which is no secret. */
@ApplicationScoped
public class TemplateViews {
    private final CertificateTemplates templates;

    TemplateViews(CertificateTemplates templates) {
        this.templates = templates;
    }

    /** Every version, the latest first; two statements. */
    public List<TemplateState> all() {
        Templates all = templates.all();
        return templates.lines().stream()
                .map(line -> new TemplateState(line, all.isReplaced(all.require(line.id()))))
                .toList();
    }

    /** One version; 404 when there is none. */
    public TemplateState one(long id) {
        TemplateLine line = NotFound.orThrow(templates.line(id), "certificate wording " + id);
        Templates all = templates.all();
        return new TemplateState(line, all.isReplaced(all.require(id)));
    }

    /**
     * A version of what certificates say.
     *
     * @param program null for all programs
     * @param validFrom the first date printed that takes it; null for from the beginning
     * @param written null for the one that was there from the beginning
     * @param certificates that came from it, void ones too
     */
    public record TemplateLine(
            long id,
            @Nullable Long programId,
            @Nullable String program,
            @Nullable LocalDate validFrom,
            String wording,
            @Nullable Act written,
            long certificates) {}

    /** @param replaced whether another version took its place from the same day on */
    public record TemplateState(TemplateLine line, boolean replaced) {}

    /** A version to be written; as a line says. */
    public record NewTemplate(
            @Nullable Long programId, @Nullable LocalDate validFrom, String wording) {}
}
