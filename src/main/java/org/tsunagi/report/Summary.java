package org.tsunagi.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.tsunagi.base.kernel.FiscalYear;

/**
 * What a prefecture reports on one fiscal year (実施概要): figures and released texts, no names.
 *
 * @param asOf the day the records were counted on (基準日)
 * @param municipalityWord how the prefecture calls its municipalities: 市町村, 市町 or 区市町村
 * @param courses in the report's order, the one that gives the report its title first
 * @param municipalities where the applicants come from; those from nowhere in the prefecture have a line with an empty
 *     code, so that the lines add up to the courses' figures. Empty when nothing is counted by municipality
 * @param excerpts of the survey's free texts, as released
 * @param aims of the next year's courses
 */
public record Summary(
        FiscalYear year,
        LocalDate asOf,
        String prefecture,
        String municipalityWord,
        List<CourseSummary> courses,
        List<MunicipalityFigures> municipalities,
        List<String> excerpts,
        List<String> aims) {

    public Summary {
        courses = List.copyOf(courses);
        municipalities = List.copyOf(municipalities);
        excerpts = List.copyOf(excerpts);
        aims = List.copyOf(aims);
    }

    /**
     * Compares every figure with the parts it is made of.
     *
     * @throws IllegalStateException when a sum and its parts differ: the records were counted wrongly
     */
    public void reconcile() {
        courses.forEach(CourseSummary::reconcile);
        for (MunicipalityFigures line : municipalities) {
            require(line.courses().size() == courses.size(), line.name() + " does not count every course");
        }
        for (int index = 0; !municipalities.isEmpty() && index < courses.size(); index++) {
            CourseSummary course = courses.get(index);
            int at = index;
            require(
                    sum(line -> line.courses().get(at).applied()) == course.applied(),
                    course.shortTitle() + ": the municipalities' applicants are not " + course.applied());
            require(
                    sum(line -> line.courses().get(at).completed()) == course.completed(),
                    course.shortTitle() + ": the municipalities' completers are not " + course.completed());
        }
    }

    private long sum(ToLongFunction<MunicipalityFigures> part) {
        return municipalities.stream().mapToLong(part).sum();
    }

    static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalStateException(otherwise);
        }
    }

    /**
     * What came from one municipality.
     *
     * @param code of six digits; empty for those from none of the prefecture's municipalities
     * @param courses in the order of {@link Summary#courses()}, one for each
     */
    public record MunicipalityFigures(String code, String name, List<Turnout> courses) {
        public MunicipalityFigures {
            courses = List.copyOf(courses);
        }

        /** Applicants and completers of one course. */
        public record Turnout(long applied, long completed) {}
    }

    /** How many completers have a profession, under the label the report of that year prints. */
    public record ProfessionCount(String label, long persons) {}
}
