package org.tsunagi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.masters.Municipality;

/** A body's candidate with everything that is read before sending or signing. */
public record Nominee(
        NomineeLine line, Particulars particulars, @Nullable String municipality, List<String> professions)
        implements ApplicationFields {

    static Nominee of(Application application, List<String> professions) {
        return new Nominee(
                NomineeLine.of(application),
                application.particulars(),
                application.applicant().municipality().map(Municipality::name).orElse(null),
                professions);
    }

    @Override
    public boolean isNominated() {
        return true;
    }

    @Override
    public @Nullable Integer rank() {
        return line.rank();
    }
}
