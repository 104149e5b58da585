package org.tsunagi.certificate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tsunagi.certificate.Wording.Placeholder;

/** All versions of what certificates say, and which of them holds. */
record Templates(List<Template> all) {
    Templates {
        all = List.copyOf(all);
    }

    /** A program's own before one for all; then the latest that has begun, and of one day the one written last. */
    Template on(long program, LocalDate day) {
        return all.stream()
                .filter(template -> template.isFor(program) && !template.from().isAfter(day))
                .max(Comparator.<Template>comparingInt(template -> template.programId() == null ? 0 : 1)
                        .thenComparing(Template::from)
                        .thenComparing(Template::id))
                .orElseThrow(() -> new IllegalStateException("no wording from the beginning"));
    }

    Template require(long id) {
        return all.stream()
                .filter(template -> template.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no wording " + id));
    }

    /** Whether a later version for the same people and from the same day has taken its place, so that nothing takes it any more. */
    boolean isReplaced(Template template) {
        return all.stream()
                .anyMatch(other -> other.id() > template.id()
                        && other.from().equals(template.from())
                        && Objects.equals(other.programId(), template.programId()));
    }

    /** Those that say exactly this of these values. */
    List<Template> saying(List<String> body, long program, Map<Placeholder, String> values) {
        return all.stream()
                .filter(template -> template.isFor(program))
                .filter(template -> new Wording(template.wording()).fill(values).equals(body))
                .toList();
    }
}
