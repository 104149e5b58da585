package org.tsunagi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as a list that is taken out has it: the line of the page, the particulars, and their words.
 *
 * @param municipalityCode of the workplace's municipality; null where none is known
 */
public record ApplicationRow(
        ApplicationLine line,
        Particulars particulars,
        @Nullable String municipalityCode,
        @Nullable String municipality,
        List<String> professions) {

    static ApplicationRow of(ApplicationLine line, Applicant applicant, List<String> professions) {
        return new ApplicationRow(
                line,
                applicant.particulars(),
                applicant.municipality().map(one -> one.code()).orElse(null),
                applicant.municipality().map(one -> one.name()).orElse(null),
                professions);
    }
}
