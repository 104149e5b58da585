package org.tsunagi.audit.web;

import io.quarkus.qute.TemplateExtension;
import org.tsunagi.audit.AuditKind;
import org.tsunagi.audit.AuditViews.AuditLine;
import org.tsunagi.base.kernel.Messages;

/** How a line of the audit reads. */
final class AuditWords {
    private AuditWords() {}

    /** What was done, or the page or file; where its title has been taken away, the address alone tells. */
    @TemplateExtension
    static String told(AuditLine line) {
        String said = line.words() == null ? "" : line.words();
        if (line.kind() == AuditKind.ACT) {
            return said.isEmpty()
                    ? Messages.say("audit." + line.act())
                    : Messages.say("audit." + line.act()) + "：" + said;
        }
        return said;
    }

    /** The colour of its kind: what leaves the system and what was refused stands out. */
    @TemplateExtension
    static String colour(AuditKind kind) {
        return switch (kind) {
            case REFUSAL -> "bad";
            case EXPORT -> "warn";
            case ACT -> "done";
            default -> "open";
        };
    }
}
