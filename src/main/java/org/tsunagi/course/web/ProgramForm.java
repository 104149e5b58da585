package org.tsunagi.course.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.course.CourseDesk.NewProgram;
import org.tsunagi.course.CourseViews.ProgramDetail;
import org.tsunagi.course.NumberFormat;
import org.tsunagi.course.Program.Route;

/** What is typed about a program. */
record ProgramForm(
        @RestForm @Nullable String code,
        @RestForm @Nullable String title,
        @RestForm @Nullable String shortTitle,
        @RestForm @Nullable String certificateTitle,
        @RestForm @Nullable String numberFormat,
        @RestForm @Nullable String eligibility,
        @RestForm @Nullable String route,
        @RestForm @Nullable String sortOrder,
        @RestForm @Nullable String wordsFrom,
        @RestForm @Nullable String version) {
    private static final int LAST_PLACE = 9999;
    private static final int STEP = 10;
    /** What one line of a certificate, or the heading of a narrow table, has room for. */
    private static final int LONGEST_WORD = 30;

    /** A new program behind those there are: its code and its place are filled in. */
    static ProgramForm blank(List<ProgramDetail> there) {
        int place =
                there.stream().mapToInt(one -> one.program().sortOrder()).max().orElse(0) + STEP;
        return new ProgramForm(
                "program-" + place, "", "", "修了証書", "", "", "", Integer.toString(Math.min(place, LAST_PLACE)), "", "");
    }

    /** What the format typed would print as the first number of this year; null while it is empty. */
    @Nullable
    public String example(FiscalYear year) {
        return numberFormat == null || numberFormat.isBlank()
                ? null
                : new NumberFormat(numberFormat.strip()).print(year, 1);
    }

    static ProgramForm of(NewProgram program, FiscalYear wordsFrom) {
        return new ProgramForm(
                program.code(),
                program.title(),
                program.shortTitle(),
                program.certificateTitle(),
                program.numberFormat(),
                program.eligibility(),
                program.route().name(),
                Integer.toString(program.sortOrder()),
                Integer.toString(wordsFrom.year()),
                "");
    }

    ProgramForm withCode(String fixed) {
        return new ProgramForm(
                fixed,
                title,
                shortTitle,
                certificateTitle,
                numberFormat,
                eligibility,
                route,
                sortOrder,
                wordsFrom,
                version);
    }

    /** The year from which courses say the new words; {@code present} where none was sent. */
    FiscalYear wordsFrom(FiscalYear present) {
        return ChosenYear.read(wordsFrom).orElse(present);
    }

    /** The program wanted, or null with the problems told. */
    @Nullable
    NewProgram read(Problems problems) {
        Fields in = new Fields(problems);
        String typedCode = in.text("code", code, 30);
        String typedTitle = in.text("title", title, 100);
        String typedShort = in.text("shortTitle", shortTitle, LONGEST_WORD);
        Route chosen = in.choice("route", route, Route.class);
        String typedEligibility = in.text("eligibility", eligibility, 500);
        String typedCertificate = in.text("certificateTitle", certificateTitle, LONGEST_WORD);
        String typedFormat = in.text("numberFormat", numberFormat, LONGEST_WORD);
        Integer place = in.number("sortOrder", sortOrder, 1, LAST_PLACE);
        if (typedCode == null
                || typedTitle == null
                || typedShort == null
                || chosen == null
                || typedEligibility == null
                || typedCertificate == null
                || typedFormat == null
                || place == null) {
            return null;
        }
        return new NewProgram(
                typedCode, typedTitle, typedShort, typedCertificate, typedFormat, typedEligibility, chosen, place);
    }

    static Map<String, String> words(NewProgram program) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("研修名", program.title());
        words.put("略称", program.shortTitle());
        words.put("申込みの方法", Messages.label(program.route()));
        words.put("受講対象者", program.eligibility());
        words.put("証書の標題", program.certificateTitle());
        words.put("証書番号の書式", program.numberFormat());
        words.put("表示順", Integer.toString(program.sortOrder()));
        return words;
    }
}
