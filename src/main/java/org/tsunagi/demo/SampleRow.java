package org.tsunagi.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** One row of a sample file. */
record SampleRow(CSVRecord cells) {
    String text(String column) {
        return cells.get(column);
    }

    Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isBlank());
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    boolean yes(String column) {
        return text(column).equals("yes");
    }

    /** Several values in one cell. */
    List<String> list(String column) {
        return optional(column).stream()
                .flatMap(text -> Stream.of(text.split("\\|")))
                .toList();
    }

    /** Named values in one cell, {@code 2019=…;2020=…}. */
    Map<String, String> map(String column) {
        return optional(column).stream()
                .flatMap(text -> Stream.of(text.split(";")))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
