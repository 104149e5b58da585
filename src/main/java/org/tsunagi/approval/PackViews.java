package org.tsunagi.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.tsunagi.approval.Pack.PackLine;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Viewer;

/** Reads the packs of drafts, for officers. */
@ApplicationScoped
public class PackViews {
    private final Packs packs;

    PackViews(Packs packs) {
        this.packs = packs;
    }

    /** The packs made for a decision, the latest first. */
    public List<PackShown> of(Viewer viewer, String kind, long subject) {
        viewer.requireOfficer("packs of drafts");
        return packs.of(kind, subject);
    }

    /**
     * The same with what is otherwise now than the latest of them says, unless one of them says just this.
     *
     * @param decided asked for only where a pack was made
     */
    public PacksMade compared(
            Viewer viewer, String kind, long subject, Supplier<Fingerprint> decided, List<PackLine> lines) {
        List<PackShown> made = of(viewer, kind, subject);
        if (made.isEmpty()) {
            return new PacksMade(made, false, List.of());
        }
        Fingerprint now = decided.get();
        boolean differs = made.stream().noneMatch(one -> one.says(now));
        return new PacksMade(
                made,
                differs,
                differs ? PackDifference.between(packs.linesOf(made.get(0).id()), lines) : List.of());
    }

    /** The file as it was made; 404 where there is none. */
    public PackFile file(Viewer viewer, long packId) {
        viewer.requireOfficer("a pack of drafts");
        Pack pack = packs.require(packId);
        return new PackFile(pack.fileName(), pack.content());
    }

    /** What lists say of a pack. */
    public record PackShown(long id, String fileName, String seen, String sha256, int size, Act made) {
        boolean says(Fingerprint decided) {
            return seen.equals(decided.text());
        }
    }

    /**
     * The packs for one decision.
     *
     * @param made the latest first
     * @param differs whether none of them says what holds now
     * @param differences between the latest and what holds now; empty where only what it says of nobody by name is otherwise
     */
    public record PacksMade(List<PackShown> made, boolean differs, List<PackDifference> differences) {}

    /** A pack's file. */
    public record PackFile(String name, byte[] content) {}
}
