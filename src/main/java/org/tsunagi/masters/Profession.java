package org.tsunagi.masters;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MapKeyColumn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.masters.ProfessionDesk.NewProfession;

/** A 職種 as people state it and as reports print it; the label may differ from year to year. */
@Entity
public class Profession extends StoredEntity {
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private ProfessionGroup professionGroup;

    private int sortOrder;

    @ElementCollection
    @CollectionTable(name = "profession_alias")
    @Column(name = "alias")
    private Set<String> aliases = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "profession_label")
    @MapKeyColumn(name = "fiscal_year")
    @Column(name = "label")
    private Map<Integer, String> labels = new HashMap<>();

    protected Profession() {}

    Profession(NewProfession profession) {
        this.code = profession.code();
        this.name = profession.name();
        this.professionGroup = profession.group();
        this.sortOrder = profession.sortOrder();
        this.aliases.addAll(profession.aliases());
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    void change(NewProfession profession) {
        this.name = profession.name();
        this.professionGroup = profession.group();
        this.sortOrder = profession.sortOrder();
        this.aliases.clear();
        this.aliases.addAll(profession.aliases());
    }

    void printAs(FiscalYear year, String label) {
        labels.put(year.year(), label);
    }

    /** From now on the name is what this year's report prints. */
    void printByName(FiscalYear year) {
        labels.remove(year.year());
    }

    ProfessionGroup group() {
        return professionGroup;
    }

    int sortOrder() {
        return sortOrder;
    }

    Set<String> aliases() {
        return Set.copyOf(aliases);
    }

    Map<Integer, String> labels() {
        return Map.copyOf(labels);
    }

    /** What kind of word a profession is: R1's labels mix the three. */
    public enum ProfessionGroup {
        QUALIFICATION,
        POST,
        EMPLOYER_KIND,
        OTHER
    }

    /** A profession is about to be removed; whoever knows of somebody entered with it says so. */
    public record ProfessionRemoving(long professionId, Removal removal) {}
}
