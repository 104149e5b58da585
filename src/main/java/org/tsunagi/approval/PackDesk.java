package org.tsunagi.approval;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Pack.PackLine;
import org.tsunagi.approval.PackViews.PackShown;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;

/** Keeps the drafts that go to a decision on paper, and says by which of them was decided. */
@Desk
public class PackDesk {
    private final Packs packs;
    private final OfficeClock clock;

    PackDesk(Packs packs, OfficeClock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    /** Whether the form with this key made one before. */
    public boolean isKept(SubmissionKey key) {
        return packs.sent(key).isPresent();
    }

    /** Keeps a pack; what it is about is locked by the feature that made it. */
    public void keep(Viewer by, NewPack wanted, SubmissionKey key) {
        by.requireOfficer("a pack of drafts");
        packs.persist(new Pack(wanted, key, Act.of(by, clock.now())));
    }

    /**
     * The pack that says what is decided now; empty where none was ever made. Where they all say otherwise, the latest of them
     * is decided on with a reason or not at all.
     *
     * @param decided asked for only where a pack was made
     */
    public Optional<DecidedPack> decidedOn(
            String kind, long subject, Supplier<Fingerprint> decided, @Nullable String why) {
        List<PackShown> made = packs.of(kind, subject);
        if (made.isEmpty()) {
            return Optional.empty();
        }
        Fingerprint now = decided.get();
        Optional<PackShown> same = made.stream().filter(one -> one.says(now)).findFirst();
        if (same.isPresent()) {
            return same.map(one -> new DecidedPack(one.id(), null));
        }
        RuleViolation.unless(why != null && !why.isBlank(), "deviation", "approval.packDiffers");
        return Optional.of(new DecidedPack(made.get(0).id(), why));
    }

    /**
     * A pack to be kept.
     *
     * @param kind what decisions of this kind are called in the code
     * @param subject the id of what is decided about
     * @param seen differs whenever what is to be decided does
     */
    public record NewPack(
            String kind, long subject, String fileName, Fingerprint seen, byte[] content, List<PackLine> lines) {
        public NewPack {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The pack that was decided on.
     *
     * @param deviation why it was decided otherwise than the pack says; null where it was not
     */
    public record DecidedPack(long packId, @Nullable String deviation) {}
}
