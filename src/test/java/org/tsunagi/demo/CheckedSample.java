package org.tsunagi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the files of the sample prefecture and judges who completes by the rule their README describes. */
final class CheckedSample {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private CheckedSample() {}

    static List<CSVRecord> rows(String path) {
        try (var reader = new InputStreamReader(open(path), StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String path) {
        try (var in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CSVRecord> applicants() {
        return Stream.of("applicants-r1-coordinator", "applicants-r1-supporter", "last-year", "current-year")
                .flatMap(name -> rows("demo/" + name + ".csv").stream())
                .toList();
    }

    static List<CSVRecord> applicants(String course) {
        return applicants().stream()
                .filter(row -> row.get("course").equals(course))
                .toList();
    }

    static List<CSVRecord> completers(String course) {
        return applicants(course).stream().filter(CheckedSample::completes).toList();
    }

    static List<String> many(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? List.of() : List.of(row.get(column).split("\\|"));
    }

    static List<CSVRecord> subjectsOf(CSVRecord course) {
        return rows("demo/subjects.csv").stream()
                .filter(subject -> subject.get("year").equals(course.get("year")))
                .filter(subject -> many(subject, "programs").contains(course.get("program")))
                .toList();
    }

    private static boolean completes(CSVRecord applicant) {
        var course = rows("demo/courses.csv").stream()
                .filter(row -> row.get("course").equals(applicant.get("course")))
                .findFirst()
                .orElseThrow();
        var subjects = subjectsOf(course);
        return !applicant.get("outcome").equals("cancelled")
                && reaches(applicant, subjects, "LECTURE", course.get("lecture_tolerance"), course.get("lecture_share"))
                && reaches(
                        applicant,
                        subjects,
                        "EXERCISE",
                        course.get("exercise_tolerance"),
                        course.get("exercise_share"));
    }

    private static boolean reaches(
            CSVRecord applicant, List<CSVRecord> subjects, String kind, String tolerance, String share) {
        int all = 0;
        int counted = 0;
        for (var subject : subjects) {
            if (subject.get("kind").equals(kind)) {
                int minutes = Integer.parseInt(subject.get("minutes"));
                all += minutes;
                int missed = missed(applicant, subject);
                counted += missed <= Integer.parseInt(tolerance) ? minutes : minutes - missed;
            }
        }
        return counted >= all * Double.parseDouble(share);
    }

    private static int missed(CSVRecord applicant, CSVRecord subject) {
        for (var exception : applicant.get("attendance").split(";")) {
            if (exception.equals(subject.get("day") + "=ABSENT") || exception.equals(subject.get("code") + "=ABSENT")) {
                return Integer.parseInt(subject.get("minutes"));
            }
            if (exception.startsWith(subject.get("code") + "=")) {
                return Integer.parseInt(exception.substring(exception.indexOf(':') + 1));
            }
        }
        return 0;
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(CheckedSample.class.getResourceAsStream("/" + path), path);
    }
}
