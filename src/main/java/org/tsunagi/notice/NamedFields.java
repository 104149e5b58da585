package org.tsunagi.notice;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.RuleViolation;

/** The names in braces of an office's own text, and what stands for them. */
final class NamedFields {
    /** As typed in either width. */
    static final Pattern BRACES = Pattern.compile("[{｛]([^{}｛｝\\n]*)[}｝]");

    private static final Pattern HALF = Pattern.compile("[{}｛｝]");

    private NamedFields() {}

    /** Refuses, at that field of the form, a name that is none of {@code known} and a brace without its other half. */
    static void check(String field, String text, List<String> known) {
        List<String> unknown =
                named(text).filter(name -> !known.contains(name)).distinct().toList();
        RuleViolation.unless(unknown.isEmpty(), field, "notice.fields.unknown", inBraces(unknown), inBraces(known));
        String rest = BRACES.matcher(text).replaceAll("");
        RuleViolation.unless(!HALF.matcher(rest).find(), field, "notice.fields.unbalanced");
    }

    /** Refuses, at that field of the form, a text that lacks one of these names. */
    static void require(String field, String text, List<String> needed) {
        List<String> lacking = needed.stream()
                .filter(name -> named(text).noneMatch(name::equals))
                .toList();
        RuleViolation.unless(lacking.isEmpty(), field, "notice.fields.needed", inBraces(lacking));
    }

    /**
     * The text with everything filled in; what was filled in is not looked at again. A line of a text of several that names
     * only what is blank says nothing and is left out: 「電話　{電話番号}」 of an office that gave no telephone.
     */
    static String fill(String text, Map<String, String> values) {
        List<String> lines = text.lines().toList();
        return lines.size() < 2
                ? filled(text, values)
                : text.lines()
                        .filter(line -> named(line).findAny().isEmpty()
                                || named(line)
                                        .anyMatch(name ->
                                                !values.getOrDefault(name, name).isBlank()))
                        .map(line -> filled(line, values))
                        .collect(Collectors.joining("\n"));
    }

    private static String filled(String text, Map<String, String> values) {
        return BRACES.matcher(text)
                .replaceAll(braces -> Matcher.quoteReplacement(values.getOrDefault(braces.group(1), braces.group())));
    }

    private static Stream<String> named(String text) {
        return BRACES.matcher(text).results().map((MatchResult braces) -> braces.group(1));
    }

    static String inBraces(List<String> names) {
        return names.stream().map(name -> "{" + name + "}").collect(Collectors.joining("、"));
    }
}
