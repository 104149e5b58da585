package org.tsunagi.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.OptionGroup;
import org.tsunagi.masters.Profession.ProfessionGroup;
import org.tsunagi.masters.ProfessionViews.ProfessionLine;

/** The professions to tick, group by group. */
final class ProfessionChoices {
    private ProfessionChoices() {}

    static List<OptionGroup> of(List<ProfessionLine> professions) {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        for (ProfessionGroup group : ProfessionGroup.values()) {
            groups.put(
                    Messages.label(group),
                    professions.stream()
                            .filter(one -> one.group() == group)
                            .map(one -> Option.of(one.id(), one.name()))
                            .toList());
        }
        return OptionGroup.of(groups);
    }
}
