package org.tsunagi.masters;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;

/**
 * A 推薦機関: each municipality is one; a board of education or a prefectural hospital may be another. It keeps the names it
 * had; a query about a year joins {@code formerNames} by {@code firstYear} and {@code lastYear}.
 */
@Entity
public class NominatingBody extends StoredEntity {
    private String name;

    @OneToOne(fetch = FetchType.LAZY)
    private @Nullable Municipality municipality;

    private int sortOrder;

    @ElementCollection
    @CollectionTable(name = "nominating_body_former_name", joinColumns = @JoinColumn(name = "body_id"))
    private Set<FormerName> formerNames = new HashSet<>();

    protected NominatingBody() {}

    NominatingBody(String name, @Nullable Municipality municipality, int sortOrder) {
        this.name = name;
        this.municipality = municipality;
        this.sortOrder = sortOrder;
    }

    public String name() {
        return name;
    }

    /** What the papers of a fiscal year call it. */
    public String nameIn(FiscalYear year) {
        return formerNames.stream()
                .filter(former -> former.held().covers(year))
                .map(FormerName::name)
                .findFirst()
                .orElse(name);
    }

    /** The municipality this body is; empty for other bodies. */
    public Optional<Municipality> municipality() {
        return Optional.ofNullable(municipality);
    }

    /** Why it nominates no more: the municipality it was has ended. Empty while it stands. */
    public Optional<RuleViolation> ended(LocalDate today) {
        return municipality()
                .filter(one -> one.endedBefore(today))
                .map(one -> new RuleViolation(null, "masters.body.ended", name, one.lastDay(), one.goesOnIn()));
    }

    /** Refuses a body that has ended, and says in which one it goes on. */
    public void checkStands(LocalDate today) {
        ended(today).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Puts right what was mistyped: years gone by say it rightly too. */
    void correct(String rightName) {
        this.name = rightName;
    }

    /** Gives it a new name from a day on; the years before keep the old one. */
    void rename(String newName, LocalDate from) {
        FormerYears.endingBefore(
                        from, formerNames.stream().map(FormerName::held).toList())
                .ifPresent(held -> formerNames.add(new FormerName(held, name)));
        this.name = newName;
    }

    /** Takes back the latest renaming: the name before it holds again. */
    void undoRenaming() {
        FormerName latest =
                formerNames().stream().findFirst().orElseThrow(() -> new RuleViolation(null, "masters.notRenamed"));
        this.name = latest.name();
        formerNames.remove(latest);
    }

    /** The names it had before, the latest first. */
    List<FormerName> formerNames() {
        return formerNames.stream()
                .sorted(Comparator.comparing(
                                (FormerName former) -> former.held().until())
                        .reversed())
                .toList();
    }

    int sortOrder() {
        return sortOrder;
    }

    /** What a body was called before. */
    @Embeddable
    public record FormerName(@Embedded FormerYears held, String name) {}

    /** A body is about to be removed; whoever knows of something that hangs on it says so. */
    public record NominatingBodyRemoving(long bodyId, Removal removal) {}
}
