package org.tsunagi.intake.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.intake.Correction;
import org.tsunagi.intake.ParticularsPart;

/**
 * What is to be corrected: words for the whole, and words at fields.
 *
 * @param part the fields that can be asked about, and beside each
 * @param at what is asked there
 */
record CorrectionForm(
        @RestForm @Nullable String words,
        @RestForm @Nullable List<String> part,
        @RestForm @Nullable List<String> at,
        @RestForm @Nullable String version) {
    private static final int LONGEST = 1000;
    private static final int LONGEST_AT_FIELD = 300;

    /** As it was asked before; blank where nothing is. */
    static CorrectionForm of(@Nullable Correction before) {
        return before == null
                ? new CorrectionForm("", List.of(), List.of(), "")
                : new CorrectionForm(
                        before.words(),
                        before.atFields().keySet().stream().map(Enum::name).toList(),
                        List.copyOf(before.atFields().values()),
                        "");
    }

    /** What is asked, or null with the problems told. */
    @Nullable
    Correction read(Problems problems) {
        Fields in = new Fields(problems);
        String all = in.optionalText("words", words, LONGEST);
        Map<ParticularsPart, String> asked = new EnumMap<>(ParticularsPart.class);
        for (ParticularsPart one : ParticularsPart.values()) {
            String said = in.optionalText(field(one), typedAt(one), LONGEST_AT_FIELD);
            if (said != null) {
                asked.put(one, said);
            }
        }
        return problems.none() ? new Correction(all == null ? "" : all, asked) : null;
    }

    /** The fields that can be asked about, each with what it says now. */
    List<Line> lines(Map<ParticularsPart, String> now) {
        return now.entrySet().stream()
                .map(one -> new Line(
                        one.getKey().name(),
                        field(one.getKey()),
                        Messages.label(one.getKey()),
                        one.getValue(),
                        typedAt(one.getKey())))
                .toList();
    }

    private String typedAt(ParticularsPart one) {
        int index = part == null ? -1 : part.indexOf(one.name());
        return index < 0 || at == null || index >= at.size() ? "" : at.get(index);
    }

    /** Whether something is typed at a field, so that the fold is open. */
    public boolean isAtFields() {
        return at != null && at.stream().anyMatch(typed -> !typed.isBlank());
    }

    private static String field(ParticularsPart part) {
        return "at-" + FormFields.of(part);
    }

    /**
     * A field that can be asked about.
     *
     * @param id of its input on the page
     * @param now what it says
     * @param asked what was typed
     */
    public record Line(String part, String id, String label, String now, String asked) {}
}
