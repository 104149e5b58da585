package org.tsunagi.report;

import java.util.List;

/**
 * What next year's courses change (次年度の狙い).
 *
 * @param subjects the titles of the subjects the aim adds or strengthens; may be empty
 */
public record AimLine(String text, List<String> subjects) {
    public AimLine {
        subjects = List.copyOf(subjects);
    }
}
