package org.tsunagi.course.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.CurriculumDesk.NewSubject;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;

/**
 * Subjects typed a line each, as they stand in a plan: 「講義 60 総論」, also pasted from a table; and which courses
 * require them.
 *
 * @param lectures the courses that require the lectures among them
 * @param exercises the courses that require the exercises
 */
record SubjectsForm(
        @RestForm @Nullable String fiscalYear,
        @RestForm @Nullable String lines,
        @RestForm @Nullable String novelty,
        @RestForm @Nullable List<String> lectures,
        @RestForm @Nullable List<String> exercises,
        @RestForm @Nullable String key) {
    private static final int MOST_LINES = 100;
    private static final int LONGEST = 20_000;
    private static final Pattern LINE = Pattern.compile("(講義|演習)[\\s,、]+([0-9]{1,4})分?[\\s,、]+(.+)");

    static SubjectsForm blank(FiscalYear year, List<String> courses) {
        return new SubjectsForm(
                Integer.toString(year.year()), "", SubjectNovelty.UNCHANGED.name(), courses, courses, "");
    }

    /** The subjects wanted, at least one; empty with every line told that cannot be read. */
    List<NewSubject> read(Problems problems, FiscalYear year) {
        Fields in = new Fields(problems);
        String typed = in.text("lines", lines, LONGEST);
        SubjectNovelty chosen = in.choice("novelty", novelty, SubjectNovelty.class);
        List<NewSubject> wanted = new ArrayList<>();
        if (typed != null && chosen != null) {
            List<String> all = typed.lines().filter(line -> !line.isBlank()).toList();
            if (all.size() > MOST_LINES) {
                problems.add("lines", Messages.say("course.subject.tooManyLines", Integer.toString(MOST_LINES)));
                return List.of();
            }
            all.forEach(line -> read(line, year, chosen, problems, wanted));
        }
        return problems.none() ? wanted : List.of();
    }

    private static void read(
            String line, FiscalYear year, SubjectNovelty novelty, Problems problems, List<NewSubject> wanted) {
        Matcher parts = LINE.matcher(halfWidthFigures(line.strip()));
        String title = parts.matches() ? parts.group(3).strip() : "";
        if (title.isEmpty()
                || title.codePointCount(0, title.length()) > SubjectForm.LONGEST_TITLE
                || Integer.parseInt(parts.group(2)) < 1
                || Integer.parseInt(parts.group(2)) > SubjectForm.MOST_MINUTES) {
            problems.add("lines", Messages.say("course.subject.line", line.strip()));
            return;
        }
        SubjectKind kind = parts.group(1).equals("講義") ? SubjectKind.LECTURE : SubjectKind.EXERCISE;
        wanted.add(new NewSubject(year, title, kind, Integer.parseInt(parts.group(2)), novelty, null));
    }

    /** Only what stands before the title: a title stays as it is written. */
    private static String halfWidthFigures(String line) {
        Matcher figures = Pattern.compile("^[^０-９0-9]*[０-９]+").matcher(line);
        return figures.find()
                ? Normalizer.normalize(figures.group(), Normalizer.Form.NFKC) + line.substring(figures.end())
                : line;
    }

    /** By course, which kinds it requires. */
    Map<Long, Set<SubjectKind>> required(Problems problems) {
        Fields in = new Fields(problems);
        Map<Long, Set<SubjectKind>> required = new LinkedHashMap<>();
        in.ids("lectures", lectures).forEach(id -> kindsOf(required, id).add(SubjectKind.LECTURE));
        in.ids("exercises", exercises).forEach(id -> kindsOf(required, id).add(SubjectKind.EXERCISE));
        return required;
    }

    private static Set<SubjectKind> kindsOf(Map<Long, Set<SubjectKind>> required, long course) {
        return required.computeIfAbsent(course, id -> EnumSet.noneOf(SubjectKind.class));
    }
}
