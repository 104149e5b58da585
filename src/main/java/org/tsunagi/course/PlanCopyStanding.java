package org.tsunagi.course;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Fingerprint;

/**
 * What stands of a copied plan now, beside what was copied.
 *
 * @param copied the parts as they were copied; null where that was not kept
 * @param now the parts of today, with those added to the copied sessions since
 */
public record PlanCopyStanding(@Nullable List<CopiedPart> copied, List<CopiedPart> now) {
    /** Differs whenever a part was changed, added or removed. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(now.stream());
    }

    /** Whether it can be told what was changed since. */
    public boolean isKept() {
        return copied != null;
    }

    /** Each kind with its numbers. */
    public List<PartLine> lines() {
        return Stream.of(PartKind.values()).map(this::line).toList();
    }

    private PartLine line(PartKind kind) {
        Map<Long, CopiedPart> before = (copied == null ? now : copied)
                .stream()
                        .filter(part -> part.kind() == kind)
                        .collect(Collectors.toMap(CopiedPart::id, Function.identity()));
        List<CopiedPart> today =
                now.stream().filter(part -> part.kind() == kind).toList();
        long added =
                today.stream().filter(part -> !before.containsKey(part.id())).count();
        long kept = today.size() - added;
        long same = today.stream()
                .filter(part -> part.equals(before.get(part.id())))
                .count();
        return new PartLine(kind, today.size(), kept - same, added, before.size() - kept);
    }

    /** How many parts of a kind there are, and how many were changed, added and removed since they were copied. */
    public record PartLine(PartKind kind, long now, long changed, long added, long gone) {
        public boolean isAsCopied() {
            return changed + added + gone == 0;
        }
    }

    /** What a plan is made of. */
    public enum PartKind {
        COURSE,
        SUBJECT,
        SESSION,
        DAY,
        LESSON,
        CALL
    }

    /** A part of a copied plan in the version it has. */
    public record CopiedPart(PartKind kind, long id, long version) {
        /** All of them as one text. */
        static String write(List<CopiedPart> parts) {
            return parts.stream()
                    .map(part -> part.kind() + " " + part.id() + " " + part.version())
                    .collect(Collectors.joining("\n"));
        }

        /** What {@link #write} has written. */
        static List<CopiedPart> read(String text) {
            return text.lines()
                    .map(line -> line.split(" "))
                    .map(one ->
                            new CopiedPart(PartKind.valueOf(one[0]), Long.parseLong(one[1]), Long.parseLong(one[2])))
                    .toList();
        }
    }
}
