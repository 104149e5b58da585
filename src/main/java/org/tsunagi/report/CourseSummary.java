package org.tsunagi.report;

import java.time.LocalDate;
import java.util.List;
import org.tsunagi.report.Summary.ProfessionCount;

/**
 * What one course came to.
 *
 * @param programTitle as the report prints it in full, 医療的ケア児等コーディネーター養成研修
 * @param shortTitle for headings and charts, コーディネーター養成研修
 * @param eligibility who the course is for (受講対象者)
 * @param applied applications submitted at the deadline (受講申込)
 * @param enrolled people accepted (受講決定)
 * @param completed people who completed (研修修了, 実人数)
 * @param professions of the completers, in the report's order; one person may count under several
 * @param mentions the professions' persons added up (延べ)
 */
public record CourseSummary(
        String programTitle,
        String shortTitle,
        String eligibility,
        List<LocalDate> days,
        long applied,
        long enrolled,
        long completed,
        List<ProfessionCount> professions,
        long mentions) {

    public CourseSummary {
        days = days.stream().distinct().sorted().toList();
        professions = List.copyOf(professions);
    }

    void reconcile() {
        long sum = professions.stream().mapToLong(ProfessionCount::persons).sum();
        Summary.require(sum == mentions, shortTitle + ": professions add up to " + sum + ", not " + mentions);
        for (ProfessionCount profession : professions) {
            Summary.require(
                    profession.persons() <= completed,
                    shortTitle + ": more " + profession.label() + " than completers");
        }
        Summary.require(completed <= enrolled, shortTitle + ": more completed than were enrolled");
    }
}
