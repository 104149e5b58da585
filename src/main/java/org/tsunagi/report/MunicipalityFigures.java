package org.tsunagi.report;

import java.util.List;

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
