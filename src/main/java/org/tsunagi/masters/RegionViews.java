package org.tsunagi.masters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;

/** Reads the regions, which are no secret. */
@ApplicationScoped
public class RegionViews {
    private final Regions regions;
    private final OfficeClock clock;

    RegionViews(Regions regions, OfficeClock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** The regions with the number of their municipalities today. */
    public List<RegionLine> lines() {
        return regions.linesOn(clock.today());
    }

    /** One region; 404 when there is none. */
    public RegionLine one(long regionId) {
        return NotFound.orThrow(
                lines().stream().filter(line -> line.id() == regionId).findFirst(), "region " + regionId);
    }

    /** The names of the regions in the office's order, by id. */
    public Map<Long, String> names() {
        Map<Long, String> names = new LinkedHashMap<>();
        regions.inOrder().forEach(region -> names.put(region.id(), region.name()));
        return names;
    }

    /** The names of the regions in which nominating municipalities are on a day, by nominating body; one statement. */
    public Map<Long, String> ofBodies(LocalDate day) {
        return regions.ofBodies(day);
    }

    /** A region as lists and its form show it, with the number of its municipalities on the day asked for. */
    public record RegionLine(long id, long version, String name, int sortOrder, long municipalities) {}
}
