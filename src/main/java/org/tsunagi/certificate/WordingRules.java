package org.tsunagi.certificate;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.TextLength;

/** What may stand in a wording: known before anything is printed from it. */
public final class WordingRules {
    /** What is filled in when a certificate is printed, in braces. */
    public static final List<String> PLACEHOLDERS = List.of("{氏名}", "{生年月日}", "{県名}", "{研修名}", "{年度}", "{修了日}");

    /** Lines that stand on a certificate in letters of eight points, and the characters of one. */
    private static final int LINES = 10;

    private static final int CHARACTERS = 44;
    /** The room kept for what is filled in; the longest is the title of a program. */
    private static final Map<String, Integer> LONGEST = Map.of("{氏名}", 30, "{研修名}", 100);

    private static final int USUAL = 15;
    private static final String FIELD = "wording";
    private static final Pattern BRACES = Pattern.compile("\\{[^{}\\n]*}");

    private WordingRules() {}

    /** Refuses an empty sentence, an unknown placeholder, a brace without its other half, and more than fits. */
    public static void check(String wording) {
        RuleViolation.unless(!wording.isBlank(), FIELD, "certificate.wording.empty");
        List<String> unknown = BRACES.matcher(wording)
                .results()
                .map(MatchResult::group)
                .filter(placeholder -> !PLACEHOLDERS.contains(placeholder))
                .distinct()
                .toList();
        RuleViolation.unless(
                unknown.isEmpty(), FIELD, "certificate.wording.unknown", joined(unknown), joined(PLACEHOLDERS));
        String rest = BRACES.matcher(wording).replaceAll("");
        RuleViolation.unless(rest.indexOf('{') < 0 && rest.indexOf('}') < 0, FIELD, "certificate.wording.unbalanced");
        int lines = wording.lines().mapToInt(WordingRules::linesOf).sum();
        RuleViolation.unless(lines <= LINES, FIELD, "certificate.wording.long", lines, LINES, CHARACTERS);
    }

    /** The lines one paragraph takes with everything filled in; an empty one is a line too. */
    private static int linesOf(String paragraph) {
        int filledIn = BRACES.matcher(paragraph)
                .results()
                .mapToInt(braces -> LONGEST.getOrDefault(braces.group(), USUAL))
                .sum();
        int typed = TextLength.graphemes(BRACES.matcher(paragraph).replaceAll(""));
        return Math.max(1, (typed + filledIn + CHARACTERS - 1) / CHARACTERS);
    }

    private static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining("、"));
    }
}
