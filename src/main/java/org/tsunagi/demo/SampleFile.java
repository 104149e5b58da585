package org.tsunagi.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A file of the sample prefecture; the README beside the files says what each holds. */
final class SampleFile {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private SampleFile() {}

    static <T> List<T> rows(String name, Function<SampleRow, T> read) {
        return reading(
                name,
                file -> FORMAT.parse(file).stream()
                        .map(SampleFile::row)
                        .map(read)
                        .toList());
    }

    static List<String> lines(String name) {
        return reading(
                name,
                file -> new BufferedReader(file)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    private static SampleRow row(CSVRecord record) {
        return new SampleRow(record);
    }

    private static <T> T reading(String name, Read<T> read) {
        try (InputStream file = Objects.requireNonNull(SampleFile.class.getResourceAsStream("/demo/" + name), name);
                InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return read.from(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Read<T> {
        T from(InputStreamReader text) throws IOException;
    }
}
