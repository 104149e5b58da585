package org.tsunagi.attendance;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The people whose reading begins in one row of the kana table: ア, カ, サ … */
public record KanaRow(String label, List<RollCallLine> lines) {
    private static final List<String> TABLE =
            List.of("アイウエオヴ", "カキクケコ", "サシスセソ", "タチツテト", "ナニヌネノ", "ハヒフヘホ", "マミムメモ", "ヤユヨ", "ラリルレロ", "ワヰヱヲン");
    private static final String OTHER = "他";

    /** All lines in the order of their readings, voiced sounds beside unvoiced ones, unread names last. */
    static List<KanaRow> of(List<RollCallLine> lines) {
        Map<String, List<RollCallLine>> rows = lines.stream()
                .sorted(Comparator.comparing((RollCallLine line) -> row(line).equals(OTHER))
                        .thenComparing(line -> plain(line.name().kana()))
                        .thenComparing(line -> line.name().kana())
                        .thenComparing(RollCallLine::traineeId))
                .collect(Collectors.groupingBy(KanaRow::row, LinkedHashMap::new, Collectors.toList()));
        return rows.entrySet().stream()
                .map(row -> new KanaRow(row.getKey(), row.getValue()))
                .toList();
    }

    private static String row(RollCallLine line) {
        String kana = plain(line.name().kana());
        return TABLE.stream()
                .filter(row -> !kana.isEmpty() && row.indexOf(kana.charAt(0)) >= 0)
                .map(row -> row.substring(0, 1))
                .findFirst()
                .orElse(OTHER);
    }

    /** Without the marks of voiced sounds. */
    private static String plain(String kana) {
        return Normalizer.normalize(kana, Normalizer.Form.NFD).replaceAll("[\\u3099\\u309A]", "");
    }
}
