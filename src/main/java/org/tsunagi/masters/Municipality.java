package org.tsunagi.masters;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;

/**
 * A city, town or village of the prefecture, known by its official six-digit code. It keeps the names it had, and may end
 * on a day and go on in another one.
 */
@Entity
public class Municipality extends StoredEntity {
    private String code;
    private String name;
    private String kana;

    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Municipality successor;

    @ElementCollection
    @CollectionTable(name = "municipality_former_name", joinColumns = @JoinColumn(name = "municipality_id"))
    private Set<FormerName> formerNames = new HashSet<>();

    protected Municipality() {}

    /**
     * @param validFrom its first day; null when it was always there
     */
    Municipality(MunicipalityCode code, String name, String kana, @Nullable LocalDate validFrom) {
        this.code = code.digits();
        this.name = name;
        this.kana = kana;
        this.validFrom = validFrom;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    String kana() {
        return kana;
    }

    /** Puts right what was mistyped: years gone by say it rightly too. */
    void correct(String rightName, String rightKana) {
        this.name = rightName;
        this.kana = rightKana;
    }

    /** Gives it a new name, and a new code where it got one, from a day on; before that day the old ones hold. */
    void rename(String newName, String newKana, MunicipalityCode newCode, LocalDate from) {
        FormerYears.endingBefore(
                        from, formerNames.stream().map(FormerName::held).toList())
                .ifPresent(held -> formerNames.add(new FormerName(held, code, name, kana)));
        this.code = newCode.digits();
        this.name = newName;
        this.kana = newKana;
    }

    /** Takes back the latest renaming: the name and the code before it hold again. */
    void undoRenaming() {
        FormerName latest =
                formerNames().stream().findFirst().orElseThrow(() -> new RuleViolation(null, "masters.notRenamed"));
        this.code = latest.code();
        this.name = latest.name();
        this.kana = latest.kana();
        formerNames.remove(latest);
    }

    /** It ends the day before, and goes on in the successor. */
    void mergeInto(Municipality other, LocalDate from) {
        RuleViolation.unless(validUntil == null, null, "masters.municipality.ended");
        RuleViolation.unless(
                other.id() != id() && other.validUntil == null, "successor", "masters.municipality.successor");
        RuleViolation.unless(
                validFrom == null || validFrom.isBefore(from), "mergedFrom", "masters.municipality.endsBeforeItBegins");
        this.validUntil = from.minusDays(1);
        this.successor = other;
    }

    /** Takes back a merger that was entered by mistake. */
    void restore() {
        this.validUntil = null;
        this.successor = null;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    boolean endedBefore(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }

    /** Its last day in words; empty while none is known. */
    String lastDay() {
        return validUntil == null ? "" : JapaneseDate.both(validUntil);
    }

    /** The name of the municipality it goes on in; empty where it goes on by itself. */
    String goesOnIn() {
        return successor == null ? "" : successor.name;
    }

    Optional<Municipality> successor() {
        return Optional.ofNullable(successor);
    }

    /** The names it had before, the latest first. */
    List<FormerName> formerNames() {
        return formerNames.stream()
                .sorted(Comparator.comparing(
                                (FormerName former) -> former.held().until())
                        .reversed())
                .toList();
    }

    /** What a municipality was called before, with the code it had. */
    @Embeddable
    public record FormerName(@Embedded FormerYears held, String code, String name, String kana) {}

    /** A municipality is about to be removed; whoever knows of something that hangs on it says so. */
    public record MunicipalityRemoving(long municipalityId, Removal removal) {}
}
