package org.tsunagi.masters.web;

import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.masters.RegionViews.RegionLine;

/** What is typed about a region. */
record RegionForm(
        @RestForm @Nullable String name,
        @RestForm @Nullable String sortOrder,
        @RestForm @Nullable String version) {
    private static final int LAST_PLACE = 9999;

    /** A new region behind those there are. */
    static RegionForm blank(List<RegionLine> there) {
        int place = there.stream().mapToInt(RegionLine::sortOrder).max().orElse(0) + 10;
        return new RegionForm("", Integer.toString(Math.min(place, LAST_PLACE)), "");
    }

    static RegionForm of(RegionLine region) {
        return new RegionForm(region.name(), Integer.toString(region.sortOrder()), "");
    }

    /** The region wanted, or null with the problems told. */
    @Nullable
    Wanted read(Problems problems) {
        Fields in = new Fields(problems);
        String typed = in.text("name", name, 50);
        Integer place = in.number("sortOrder", sortOrder, 0, LAST_PLACE);
        return typed == null || place == null ? null : new Wanted(typed, place);
    }

    record Wanted(String name, int sortOrder) {}

    static Map<String, String> words(RegionLine region) {
        return Map.of("名前", region.name());
    }
}
