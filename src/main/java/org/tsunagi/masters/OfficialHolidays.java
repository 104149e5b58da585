package org.tsunagi.masters;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;

/**
 * The holidays by law (国民の祝日) as they were announced, from the resource file beside this class's package; its licence lies
 * next to it. Years that are only computed so far are left out of the file.
 */
final class OfficialHolidays {
    private static final String FILE = "/masters/holidays.csv";

    private static final String SUBSTITUTE = "振替休日";

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final BusinessDays CALENDAR = new BusinessDays(read());

    private OfficialHolidays() {}

    /** The calendar by them. */
    static BusinessDays calendar() {
        return CALENDAR;
    }

    /** A substitute is just that: the list names the holiday of the day before, which need not be the one it stands for. */
    private static String named(String name) {
        return name.endsWith(SUBSTITUTE) ? SUBSTITUTE : name;
    }

    private static SortedMap<LocalDate, String> read() {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        try (InputStream file = Objects.requireNonNull(OfficialHolidays.class.getResourceAsStream(FILE));
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            FORMAT.parse(text).forEach(row -> holidays.put(LocalDate.parse(row.get("date")), named(row.get("name"))));
            return holidays;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
