package org.tsunagi.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagi.completion.CompletionViews.CompleterProfession;
import org.tsunagi.report.Summary.ProfessionCount;

/** Counts the completers of one course by the label their profession is printed under. */
final class ProfessionTally {
    private ProfessionTally() {}

    /**
     * Persons for each label that has any.
     *
     * @param labels the printed label by profession, in the report's order; where two professions print one label, a
     *     person who has both is one person under it
     */
    static List<ProfessionCount> of(Map<Long, String> labels, Collection<CompleterProfession> completers) {
        Map<String, Set<Long>> persons = new LinkedHashMap<>();
        labels.values().forEach(label -> persons.put(label, new LinkedHashSet<>()));
        for (CompleterProfession one : completers) {
            String label = labels.get(one.professionId());
            Summary.require(label != null, "profession " + one.professionId() + " has no label");
            persons.get(label).add(one.completionId());
        }
        return persons.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry ->
                        new ProfessionCount(entry.getKey(), entry.getValue().size()))
                .toList();
    }
}
