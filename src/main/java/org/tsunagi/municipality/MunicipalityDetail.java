package org.tsunagi.municipality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A municipality as its page shows it, with the regions it has belonged to, the latest first. */
public record MunicipalityDetail(
        long id, long version, String code, String name, String kana, List<Membership> memberships) {

    /** In a region from a day, until a day unless it lasts. */
    public record Membership(
            String region, LocalDate from, @Nullable LocalDate to) {}
}
