package org.tsunagi.base.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Some of the things to tick under a heading of their own.
 *
 * @param before how many boxes stand before this group, so that every box has an id of its own
 */
public record OptionGroup(String label, int before, List<Option> options) {
    /** What follows the field's name in a box's id: nothing for the very first, which a summary's link leads to. */
    public String suffix(int index) {
        return before + index == 0 ? "" : "-" + (before + index + 1);
    }

    /** Groups in this order, by their headings; those without anything to tick are left out. */
    public static List<OptionGroup> of(Map<String, List<Option>> byLabel) {
        List<OptionGroup> groups = new ArrayList<>();
        int before = 0;
        for (Map.Entry<String, List<Option>> group : byLabel.entrySet()) {
            if (!group.getValue().isEmpty()) {
                groups.add(new OptionGroup(group.getKey(), before, List.copyOf(group.getValue())));
                before += group.getValue().size();
            }
        }
        return groups;
    }
}
