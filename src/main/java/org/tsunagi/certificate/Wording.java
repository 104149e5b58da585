package org.tsunagi.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.RuleViolation;

/** The office's own text of a certificate, one paragraph a line, with placeholders in braces; only known ones are accepted. */
public record Wording(String template) {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)}");

    public Wording {
        RuleViolation.unless(!template.isBlank(), "wording", "certificate.wording.empty");
        List<String> unknown = BRACES.matcher(template)
                .results()
                .map(braces -> braces.group(1))
                .filter(word -> named(word).isEmpty())
                .toList();
        RuleViolation.unless(
                unknown.isEmpty(),
                "wording",
                "certificate.wording.unknown",
                unknown.stream().map(word -> "{" + word + "}").collect(Collectors.joining("、")),
                Arrays.stream(Placeholder.values())
                        .map(known -> "{" + known.label() + "}")
                        .collect(Collectors.joining("、")));
        String rest = BRACES.matcher(template).replaceAll("");
        RuleViolation.unless(
                rest.indexOf('{') < 0 && rest.indexOf('}') < 0, "wording", "certificate.wording.unbalanced");
    }

    /** The paragraphs with every placeholder filled in; a missing value is a programming error. */
    public List<String> fill(Map<Placeholder, String> values) {
        return template.lines()
                .map(line -> BRACES.matcher(line).replaceAll(braces -> Matcher.quoteReplacement(value(braces, values))))
                .toList();
    }

    private static String value(MatchResult braces, Map<Placeholder, String> values) {
        return named(braces.group(1))
                .map(values::get)
                .orElseThrow(() -> new IllegalStateException("no value for " + braces.group()));
    }

    private static Optional<Placeholder> named(String word) {
        return Arrays.stream(Placeholder.values())
                .filter(known -> known.label().equals(word))
                .findFirst();
    }
}
