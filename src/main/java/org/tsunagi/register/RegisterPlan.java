package org.tsunagi.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.certificate.OldNumbers.Continued;
import org.tsunagi.register.OldCompletion.Told;
import org.tsunagi.trainee.TraineeViews.Known;

/**
 * What a file of completions of earlier years would bring into the register.
 *
 * @param problems all there are; nothing may be taken while there is one
 * @param continued the series of ours that go on behind the old numbers
 * @param seen what was looked at
 */
public record RegisterPlan(
        List<PlannedEntry> lines, List<ListProblem> problems, List<Continued> continued, Fingerprint seen) {
    /**
     * A line with those of ours who may be the same person.
     *
     * @param maybe by name and birth date; nobody is linked by that
     */
    public record PlannedEntry(OldCompletion said, List<Known> maybe) {}

    /**
     * What stands already.
     *
     * @param numbers the folded numbers of the series
     * @param borne the folded numbers of certificates of ours
     * @param entries what was taken over before
     * @param completions what our own completions say, their program in place of the course
     */
    record Standing(Set<String> numbers, Set<String> borne, Set<Told> entries, Set<Told> completions) {}

    static RegisterPlan of(String series, List<PlannedEntry> lines, Standing standing, List<Continued> continued) {
        List<ListProblem> problems = new ArrayList<>();
        Map<Object, Integer> met = new HashMap<>();
        for (PlannedEntry line : lines) {
            OldCompletion said = line.said();
            if (!said.numberKey().isEmpty()) {
                checkNumber(said, standing, met, problems);
            }
            checkPerson(said, standing, met, problems);
        }
        continued.stream()
                .filter(Continued::isFar)
                .forEach(one -> lines.stream()
                        .map(PlannedEntry::said)
                        .filter(said -> said.numberKey().contains(Integer.toString(one.highest())))
                        .findFirst()
                        .ifPresent(said -> problems.add(problem(said, "number", "numberFar", said.number()))));
        return new RegisterPlan(
                lines,
                List.copyOf(problems),
                continued,
                Fingerprint.of(Stream.of(Stream.of(series), lines.stream().map(PlannedEntry::said), continued.stream())
                        .flatMap(part -> part)));
    }

    private static void checkNumber(
            OldCompletion said, Standing standing, Map<Object, Integer> met, List<ListProblem> problems) {
        Integer earlier = met.putIfAbsent(said.numberKey(), said.line());
        if (earlier != null) {
            problems.add(problem(said, "number", "numberTwice", earlier.toString()));
        } else if (standing.numbers().contains(said.numberKey())) {
            problems.add(problem(said, "number", "numberStands", said.number()));
        } else if (standing.borne().contains(said.numberKey())) {
            problems.add(problem(said, "number", "numberOurs", said.number()));
        }
    }

    private static void checkPerson(
            OldCompletion said, Standing standing, Map<Object, Integer> met, List<ListProblem> problems) {
        Told told = said.told();
        Integer earlier = met.putIfAbsent(told, said.line());
        boolean isUnsure = said.birthDate() == null;
        if (!isUnsure && earlier != null) {
            problems.add(problem(said, "family", "personTwice", earlier.toString()));
        } else if (standing.entries().contains(told)) {
            problems.add(problem(said, "family", "personStands", said.name().full()));
        } else if (standing.completions()
                .contains(new Told(
                        told.nameKey(), told.birthDate(), told.year(), String.valueOf(said.programId()), ""))) {
            problems.add(problem(said, "family", "personOurs", said.name().full()));
        }
    }

    private static ListProblem problem(OldCompletion said, String field, String key, String argument) {
        return new ListProblem(said.line(), field, Messages.say("register.import." + key, argument));
    }

    /** How many lines may be of somebody we know. */
    public long known() {
        return lines.stream().filter(line -> !line.maybe().isEmpty()).count();
    }
}
