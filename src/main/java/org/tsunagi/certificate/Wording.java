package org.tsunagi.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;

/** The office's own text of a certificate, one paragraph a line, with placeholders in braces; {@link WordingRules} knows which. */
public record Wording(String template) {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)}");

    public Wording {
        WordingRules.check(template);
    }

    /** The paragraphs with every placeholder filled in; a missing value is a programming error. */
    public List<String> fill(Map<Placeholder, String> values) {
        return paragraphs().stream()
                .map(parts -> parts.stream().map(part -> said(part, values)).collect(Collectors.joining()))
                .toList();
    }

    /** The paragraphs in their parts. */
    List<List<Part>> paragraphs() {
        return template.lines().map(Wording::parts).toList();
    }

    private static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        Matcher braces = BRACES.matcher(line);
        int from = 0;
        while (braces.find()) {
            parts.add(new Part(line.substring(from, braces.start()), null));
            parts.add(new Part(braces.group(), named(braces.group(1)).orElseThrow()));
            from = braces.end();
        }
        parts.add(new Part(line.substring(from), null));
        return parts;
    }

    private static String said(Part part, Map<Placeholder, String> values) {
        if (part.placeholder() == null) {
            return part.text();
        }
        return Optional.ofNullable(values.get(part.placeholder()))
                .orElseThrow(() -> new IllegalStateException("no value for " + part.text()));
    }

    private static Optional<Placeholder> named(String word) {
        return Arrays.stream(Placeholder.values())
                .filter(known -> known.label().equals(word))
                .findFirst();
    }

    /** A piece of a paragraph: plain text, or a placeholder as it is written. */
    record Part(String text, @Nullable Placeholder placeholder) {}

    /** What a wording may leave open, written in it as 「{氏名}」; the Japanese words stand in the messages. */
    public enum Placeholder {
        NAME,
        BIRTH_DATE,
        COURSE,
        FISCAL_YEAR,
        COMPLETED_ON,
        PREFECTURE;

        /** The word between the braces. */
        public String label() {
            return Messages.label(this);
        }
    }
}
