package org.tsunagi.intake.web;

import java.util.Arrays;
import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Option;
import org.tsunagi.masters.Profession.ProfessionGroup;
import org.tsunagi.masters.ProfessionViews.ProfessionLine;

/**
 * The professions of one group to tick.
 *
 * @param before how many boxes stand before this group, so that every box has an id of its own
 */
public record ProfessionChoices(String label, int before, List<Option> options) {
    /** What follows the field's name in a box's id: nothing for the very first, which a summary's link leads to. */
    public String suffix(int index) {
        return before + index == 0 ? "" : "-" + (before + index + 1);
    }

    static List<ProfessionChoices> of(List<ProfessionLine> professions) {
        int[] before = {0};
        return Arrays.stream(ProfessionGroup.values())
                .map(group -> {
                    List<Option> options = professions.stream()
                            .filter(one -> one.group() == group)
                            .map(one -> Option.of(one.id(), one.name()))
                            .toList();
                    ProfessionChoices choices = new ProfessionChoices(Messages.label(group), before[0], options);
                    before[0] += options.size();
                    return choices;
                })
                .filter(choices -> !choices.options().isEmpty())
                .toList();
    }
}
