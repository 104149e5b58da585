package org.tsunagi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an application says of its person, in the rows in which every page shows it. */
public interface ApplicationFields {
    boolean isNominated();

    @Nullable
    Integer rank();

    Particulars particulars();

    /** The name of the workplace's municipality. */
    @Nullable
    String municipality();

    List<String> professions();
}
