package org.tsunagi.masters;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.masters.Profession.ProfessionGroup;
import org.tsunagi.masters.ProfessionDesk.NewProfession;

/** Reads the professions, which are no secret. */
@ApplicationScoped
public class ProfessionViews {
    private final Professions professions;

    ProfessionViews(Professions professions) {
        this.professions = professions;
    }

    /** Professions that a form offers, in the office's order. */
    public List<ProfessionLine> lines() {
        return professions.inOrder().stream()
                .map(p -> new ProfessionLine(p.id(), p.code(), p.name(), p.group(), p.sortOrder()))
                .toList();
    }

    /** All professions with the labels a fiscal year prints, for the list of the masters. */
    public List<ProfessionRow> rows(FiscalYear year) {
        Map<Long, List<String>> aliases = professions.aliases().stream()
                .collect(Collectors.groupingBy(
                        ProfessionRow.Alias::professionId,
                        Collectors.mapping(ProfessionRow.Alias::alias, Collectors.toList())));
        return professions.inOrderWithLabels().stream()
                .map(p -> new ProfessionRow(
                        p.id(),
                        p.code(),
                        p.name(),
                        p.group(),
                        aliases.getOrDefault(p.id(), List.of()),
                        p.labels().getOrDefault(year.year(), p.name())))
                .toList();
    }

    /** One profession with everything its form shows. */
    public ProfessionDetail one(long id) {
        Profession p = professions.require(id);
        return new ProfessionDetail(
                p.id(),
                p.version(),
                new NewProfession(p.code(), p.name(), p.group(), p.sortOrder(), p.aliases()),
                p.labels());
    }

    /** The labels a fiscal year prints, by profession id, in the office's order. */
    public Map<Long, String> labelsOf(FiscalYear year) {
        Map<Long, String> labels = new LinkedHashMap<>();
        professions
                .inOrderWithLabels()
                .forEach(p -> labels.put(p.id(), p.labels().getOrDefault(year.year(), p.name())));
        return labels;
    }

    /** The entities behind ids, for features that store who has which profession. */
    public Set<Profession> among(Collection<Long> ids) {
        return professions.among(ids).stream().collect(Collectors.toSet());
    }

    /** A profession with its version and the labels printed per fiscal year. */
    public record ProfessionDetail(long id, long version, NewProfession profession, Map<Integer, String> labels) {}

    /** A profession as forms and lists show it. */
    public record ProfessionLine(long id, String code, String name, ProfessionGroup group, int sortOrder) {}

    /**
     * A profession as the list of the masters shows it.
     *
     * @param aliases other spellings people use
     * @param label what the report of the fiscal year asked for prints
     */
    public record ProfessionRow(
            long id, String code, String name, ProfessionGroup group, List<String> aliases, String label) {

        /** Whether that year prints another word than the name. */
        public boolean isPrintedOtherwise() {
            return !label.equals(name);
        }

        /** A row of the query: another spelling of a profession. */
        record Alias(long professionId, String alias) {}
    }
}
