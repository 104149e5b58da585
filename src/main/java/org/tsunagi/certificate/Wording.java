package org.tsunagi.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.masters.Prefecture.CertificateWording;

/** The office's own text of a certificate, one paragraph a line, with placeholders in braces; {@link CertificateWording} knows which. */
public record Wording(String template) {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)}");

    public Wording {
        CertificateWording.check(template);
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
