package org.tsunagi.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.TextLength;

/**
 * What an officer asks a body to correct (修正依頼).
 *
 * @param words of the whole application; may be blank where something is asked at a field
 * @param atFields what is asked at which field, in the order of the form
 */
public record Correction(String words, Map<ParticularsPart, String> atFields) {
    private static final int LONGEST = 1000;
    private static final int MOST_UNITS = 4 * LONGEST;

    public Correction {
        Map<ParticularsPart, String> inOrder = new EnumMap<>(ParticularsPart.class);
        inOrder.putAll(atFields);
        atFields = Collections.unmodifiableMap(inOrder);
    }

    /** All of it, a line for each field; refused where nothing is asked or too much. */
    String inWords() {
        String all = Stream.concat(
                        Stream.of(words).filter(one -> !one.isBlank()),
                        atFields.entrySet().stream()
                                .map(one -> Messages.say(
                                        "intake.correction.at", Messages.label(one.getKey()), one.getValue())))
                .collect(Collectors.joining("\n"));
        RuleViolation.unless(!all.isEmpty(), "words", "intake.correction.nothing");
        String typed = words + String.join("", atFields.values());
        RuleViolation.unless(
                TextLength.isWithin(typed, LONGEST) && typed.length() <= MOST_UNITS,
                "words",
                "intake.correction.tooLong",
                Integer.toString(LONGEST));
        return all;
    }
}
