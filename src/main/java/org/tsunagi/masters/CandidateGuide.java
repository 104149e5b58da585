package org.tsunagi.masters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Whom a nominating body is to look for: what a coordinator is and does, which qualities are asked for and which professions
 * are meant.
 *
 * @param words plain text; the office's own, or the standard
 * @param isStandard whether these are the words that come with the system: after the Ministry's 「医療的ケア児等コーディネーター養成研修実施の手引き」
 *     and the 基本指針 (平成28年厚生労働省告示第116号), as the prefecture's report on FY2019 quotes them
 */
public record CandidateGuide(String words, boolean isStandard) {
    /** The most that the office may write, in characters. */
    public static final int LONGEST = 5000;

    private static final String STANDARD = read();

    static CandidateGuide of(String own) {
        return own.isBlank() ? new CandidateGuide(STANDARD, true) : new CandidateGuide(own, false);
    }

    /** What is kept of the words that were sent: nothing where they are the standard ones. */
    static String toKeep(String words) {
        return words.strip().equals(STANDARD.strip()) ? "" : words.strip();
    }

    private static String read() {
        try (InputStream in = CandidateGuide.class.getResourceAsStream("/masters/candidate-guide.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
