package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.intake.ChangeViews.PartChange;
import org.tsunagi.masters.MastersViews;

/** Says the parts of a person's particulars as a page shows them. */
@ApplicationScoped
class PartsInWords {
    private final ApplicationLists lists;
    private final MastersViews masters;

    PartsInWords(ApplicationLists lists, MastersViews masters) {
        this.lists = lists;
        this.masters = masters;
    }

    /**
     * These parts in their order, each with what it was before; null where there is no before.
     *
     * @param recorded what the record of the person says, of the parts it has
     */
    List<PartChange> changes(
            @Nullable Particulars before, Map<ParticularsPart, String> typed, Map<ParticularsPart, String> recorded) {
        Map<ParticularsPart, String> was = before == null ? Map.of() : ParticularsPart.of(before);
        String otherBefore = was.getOrDefault(ParticularsPart.OTHER_PROFESSION, "");
        String otherAfter = typed.getOrDefault(ParticularsPart.OTHER_PROFESSION, otherBefore);
        List<PartChange> changes = new ArrayList<>();
        typed.forEach((part, text) -> {
            String old = was.get(part);
            String known = recorded.get(part);
            boolean otherwise = known != null && !known.equals(old) && !known.equals(text);
            changes.add(new PartChange(
                    part,
                    old == null ? null : say(part, old, otherBefore),
                    say(part, text, otherAfter),
                    otherwise ? say(part, known, "") : null));
        });
        return changes;
    }

    /** All parts in their order. */
    Map<ParticularsPart, String> all(Particulars particulars) {
        Map<ParticularsPart, String> said = ParticularsPart.of(particulars);
        String other = particulars.otherProfession();
        said.replaceAll((part, text) -> say(part, text, other));
        return said;
    }

    private String say(ParticularsPart part, String text, String other) {
        if (text.isEmpty()) {
            return "―";
        }
        return switch (part) {
            case BIRTH_DATE -> JapaneseDate.both(LocalDate.parse(text));
            case MUNICIPALITY -> masters.municipality(Long.parseLong(text)).name();
            case PLANNED_ROLE -> Messages.label(PlannedRole.valueOf(text));
            case ALL_DAYS ->
                Messages.say(Boolean.parseBoolean(text) ? "intake.list.allDays.yes" : "intake.list.allDays.no");
            case PROFESSIONS -> String.join("、", lists.professionNames(ParticularsPart.ids(text), other));
            case YEARS -> Messages.say("intake.change.years", text);
            case LIST_CONSENT, PUBLISH_CONSENT -> Messages.label(Consent.valueOf(text));
            default -> text;
        };
    }
}
