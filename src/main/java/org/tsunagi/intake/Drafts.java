package org.tsunagi.intake;

import java.util.List;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Fingerprint;

/**
 * A body's drafts for a call, to be submitted together.
 *
 * @param ready those that can be submitted as they are, in rank order
 * @param incomplete those in which something is missing
 * @param seen differs whenever anything of the ready ones does
 */
public record Drafts(List<Nominee> ready, List<Nominee> incomplete, Fingerprint seen) {
    static Drafts of(List<Nominee> drafts) {
        List<Nominee> ready =
                drafts.stream().filter(one -> one.line().missing().isEmpty()).toList();
        return new Drafts(
                ready,
                drafts.stream().filter(one -> !one.line().missing().isEmpty()).toList(),
                fingerprint(ready.stream().map(Nominee::line)));
    }

    public boolean any() {
        return !ready.isEmpty() || !incomplete.isEmpty();
    }

    /** Of each the id and the version. */
    static Fingerprint fingerprint(Stream<NomineeLine> ready) {
        return Fingerprint.of(ready.map(one -> one.id() + " " + one.version()));
    }
}
