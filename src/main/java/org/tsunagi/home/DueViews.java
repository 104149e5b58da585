package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Viewer;

/** Reads which dues the office has put away. */
@ApplicationScoped
public class DueViews {
    private final DismissedDues dismissed;

    DueViews(DismissedDues dismissed) {
        this.dismissed = dismissed;
    }

    /** Those of these keys that were put away; a nominating body puts nothing away. One statement. */
    public Set<String> dismissedAmong(Viewer viewer, Collection<String> keys) {
        return keys.isEmpty() || !viewer.isOfficer() ? Set.of() : Set.copyOf(dismissed.among(keys));
    }

    public long countDismissed(Viewer viewer) {
        viewer.requireOfficer("dues");
        return dismissed.count();
    }

    /** What was put away, the latest first. */
    public List<DismissedLine> dismissed(Viewer viewer, int offset, int rows) {
        viewer.requireOfficer("dues");
        return dismissed.lines(offset, rows);
    }

    /** A due that was put away, as it stood then; {@code on} is null when no day pressed. */
    public record DismissedLine(
            String key,
            String label,
            String detail,
            @Nullable LocalDate on,
            String place,
            String reason,
            Instant at,
            String by) {}
}
