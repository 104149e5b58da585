package org.tsunagi.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.EmployerNames.Nearness;

/**
 * The employers whose people came by a call, those who sent most first, and which of them may be one and the same
 * (同じ勤務先かもしれません).
 *
 * @param near empty where nothing is counted by employer
 */
public record EmployerBoard(List<EmployerLine> lines, List<NearEmployers> near) {
    /**
     * @param ranked whether employers rank their people and the limit of the call is theirs
     */
    static EmployerBoard of(List<SentCount> sent, @Nullable Integer limit, boolean ranked) {
        Map<String, List<SentCount>> byKey = new LinkedHashMap<>();
        sent.stream()
                .filter(one -> Particulars.isWorkplace(one.employer()))
                .forEach(one -> byKey.computeIfAbsent(one.key(), key -> new ArrayList<>())
                        .add(one));
        List<EmployerLine> lines = byKey.values().stream()
                .map(all -> line(all, ranked ? limit : null))
                .sorted(Comparator.comparing(EmployerLine::standing).reversed())
                .toList();
        return new EmployerBoard(lines, ranked ? near(lines) : List.of());
    }

    private static EmployerLine line(List<SentCount> all, @Nullable Integer limit) {
        SentCount first = all.get(0);
        long withdrawn = all.stream()
                .filter(one -> one.state() == ApplicationState.WITHDRAWN)
                .mapToLong(SentCount::people)
                .sum();
        long standing = all.stream().mapToLong(SentCount::people).sum() - withdrawn;
        return new EmployerLine(
                first.employer(), first.municipality(), standing, withdrawn, limit != null && standing > limit);
    }

    private static List<NearEmployers> near(List<EmployerLine> lines) {
        List<EmployerNames> names =
                lines.stream().map(line -> EmployerNames.of(line.employer())).toList();
        List<NearEmployers> near = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Nearness nearness = names.get(i).nearnessTo(names.get(j));
                if (nearness != null
                        && lines.get(i).standing() > 0
                        && lines.get(j).standing() > 0) {
                    near.add(new NearEmployers(lines.get(i), lines.get(j), nearness));
                }
            }
        }
        return near;
    }

    /** Whether one of them stands with more people than the call allows. */
    public boolean isBeyond() {
        return lines.stream().anyMatch(EmployerLine::beyond);
    }

    /**
     * One employer and how many it has sent.
     *
     * @param employer as its first people have it
     * @param municipality where it lies; null where nobody said so
     * @param beyond whether more stand than the call allows
     */
    public record EmployerLine(
            String employer, @Nullable String municipality, long standing, long withdrawn, boolean beyond) {}

    /** Two that may be one. */
    public record NearEmployers(EmployerLine one, EmployerLine other, Nearness nearness) {}

    /**
     * How many people came with an employer written like this.
     *
     * @param employerKey by what it is known where employers rank; null elsewhere
     */
    record SentCount(
            @Nullable String employerKey,
            String employer,
            @Nullable Long municipalityId,
            @Nullable String municipality,
            ApplicationState state,
            long people) {
        private String key() {
            return employerKey == null ? EmployerRanks.key(employer, municipalityId) : employerKey;
        }
    }
}
