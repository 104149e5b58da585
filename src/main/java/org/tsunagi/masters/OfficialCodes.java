package org.tsunagi.masters;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.masters.MastersDesk.NewMunicipality;

/**
 * The official municipality codes (全国地方公共団体コード) of the 47 prefectures, from the resource file beside this class's
 * package; its licence lies next to it.
 */
public final class OfficialCodes {
    private static final String FILE = "/masters/municipalities.csv";

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private OfficialCodes() {}

    /** The 47 prefectures: six-digit code and name, in the official order. */
    public static Map<String, String> prefectures() {
        Map<String, String> names = new LinkedHashMap<>();
        rows().forEach(row -> names.putIfAbsent(row.prefectureCode(), row.prefecture()));
        return names;
    }

    static Chosen prefecture(String prefectureCode) {
        List<Row> rows = rows().stream()
                .filter(row -> row.prefectureCode().equals(prefectureCode))
                .toList();
        RuleViolation.unless(!rows.isEmpty(), "prefecture", "masters.unknownPrefecture");
        return new Chosen(
                rows.get(0).prefecture(),
                rows.stream()
                        .map(row -> new NewMunicipality(MunicipalityCode.parse(row.code()), row.name(), row.kana()))
                        .toList());
    }

    private static List<Row> rows() {
        try (InputStream file = Objects.requireNonNull(OfficialCodes.class.getResourceAsStream(FILE));
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return FORMAT.parse(text).stream()
                    .map(row -> new Row(
                            row.get("code"),
                            row.get("prefecture_code"),
                            row.get("prefecture"),
                            row.get("name"),
                            row.get("kana")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Chosen(String name, List<NewMunicipality> municipalities) {}

    private record Row(String code, String prefectureCode, String prefecture, String name, String kana) {}
}
