package org.tsunagi.masters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tsunagi.base.entry.CsvFile;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * The Cabinet Office's list of the holidays by law: a line of headings, then 「1955/1/1,元日」 and so on, from 1955 to the end of the
 * coming year. A list cut off on its way, or put together by hand with gaps, is refused.
 */
final class HolidayFile {
    private static final String FIELD = "file";
    private static final String HEADING = "国民の祝日";
    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_NAME = 50;
    private static final int NOVEMBER = 11;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private HolidayFile() {}

    /** The days with their names. */
    static SortedMap<LocalDate, String> read(byte[] csv) {
        List<List<String>> lines = CsvFile.lines(FIELD, csv, MOST_LINES);
        List<String> headings = lines.isEmpty() ? List.of() : lines.get(0);
        require(headings.size() == 2 && headings.stream().allMatch(one -> one.startsWith(HEADING)), "columns");
        require(lines.size() > 1, "none");
        TreeMap<LocalDate, String> holidays = new TreeMap<>();
        for (int at = 1; at < lines.size(); at++) {
            add(holidays, lines.get(at), Integer.toString(at + 1));
        }
        require(
                holidays.firstKey().getDayOfYear() == 1,
                "begun",
                Integer.toString(holidays.firstKey().getYear()));
        for (int year = holidays.firstKey().getYear(); year < holidays.lastKey().getYear(); year++) {
            boolean there = holidays.ceilingKey(LocalDate.of(year, 1, 1)).getYear() == year;
            require(there, "gap", Integer.toString(year));
        }
        // the last one of any year is Labour Thanksgiving Day or later
        require(
                holidays.lastKey().getMonthValue() >= NOVEMBER,
                "cutOff",
                Integer.toString(holidays.lastKey().getYear()));
        return holidays;
    }

    private static void add(TreeMap<LocalDate, String> holidays, List<String> line, String at) {
        require(line.size() == 2, "line", at);
        String name = line.get(1).strip();
        require(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", at);
        LocalDate day = day(line.get(0).strip(), at);
        require(!holidays.containsKey(day), "twice", at, line.get(0).strip());
        require(holidays.isEmpty() || holidays.lastKey().isBefore(day), "unsorted", at);
        holidays.put(day, name);
    }

    private static LocalDate day(String typed, String at) {
        try {
            return LocalDate.parse(typed, DAY);
        } catch (DateTimeException noDate) {
            throw new RuleViolation(FIELD, "masters.holidays.date", at, typed);
        }
    }

    private static void require(boolean held, String key, Object... arguments) {
        RuleViolation.unless(held, FIELD, "masters.holidays." + key, arguments);
    }
}
