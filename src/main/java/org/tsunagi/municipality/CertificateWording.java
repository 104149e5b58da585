package org.tsunagi.municipality;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.RuleViolation;

/** The office's own sentence of a certificate; what may be left open in it is known before anything is printed. */
public final class CertificateWording {
    /** What is filled in when a certificate is printed, in braces. */
    public static final List<String> PLACEHOLDERS = List.of("{氏名}", "{生年月日}", "{県名}", "{研修名}", "{年度}", "{修了日}");

    private static final String FIELD = "certificateWording";
    private static final Pattern BRACES = Pattern.compile("\\{[^{}\\n]*}");

    private CertificateWording() {}

    /** Refuses an empty sentence, an unknown placeholder and a brace without its other half. */
    public static void check(String wording) {
        RuleViolation.unless(!wording.isBlank(), FIELD, "municipality.wording.empty");
        List<String> unknown = BRACES.matcher(wording)
                .results()
                .map(MatchResult::group)
                .filter(placeholder -> !PLACEHOLDERS.contains(placeholder))
                .distinct()
                .toList();
        RuleViolation.unless(
                unknown.isEmpty(), FIELD, "municipality.wording.unknown", joined(unknown), joined(PLACEHOLDERS));
        String rest = BRACES.matcher(wording).replaceAll("");
        RuleViolation.unless(rest.indexOf('{') < 0 && rest.indexOf('}') < 0, FIELD, "municipality.wording.unbalanced");
    }

    private static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining("、"));
    }
}
