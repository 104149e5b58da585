package org.tsunagi.course.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.CurriculumDesk.NewSubject;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;

/** What is typed about a subject. */
record SubjectForm(
        @RestForm @Nullable String fiscalYear,
        @RestForm @Nullable String title,
        @RestForm @Nullable String kind,
        @RestForm @Nullable String minutes,
        @RestForm @Nullable String novelty,
        @RestForm @Nullable String continues,
        @RestForm @Nullable String version,
        @RestForm @Nullable String key) {
    static final int LONGEST_TITLE = 200;
    static final int MOST_MINUTES = 6000;

    static SubjectForm blank(FiscalYear year) {
        return new SubjectForm(Integer.toString(year.year()), "", "", "", "", "", "", "");
    }

    static SubjectForm of(SubjectLine subject) {
        return new SubjectForm(
                Integer.toString(subject.year()),
                subject.title(),
                subject.kind().name(),
                Integer.toString(subject.minutes()),
                subject.novelty().name(),
                subject.continuesId() == null ? "" : subject.continuesId().toString(),
                "",
                "");
    }

    /** The subject wanted, or null with the problems told. */
    @Nullable
    NewSubject read(Problems problems, FiscalYear year) {
        Fields in = new Fields(problems);
        String typedTitle = in.text("title", title, LONGEST_TITLE);
        SubjectKind chosenKind = in.choice("kind", kind, SubjectKind.class);
        Integer length = in.number("minutes", minutes, 1, MOST_MINUTES);
        SubjectNovelty chosenNovelty = in.choice("novelty", novelty, SubjectNovelty.class);
        Long predecessor = in.optionalId("continues", continues);
        return typedTitle == null || chosenKind == null || length == null || chosenNovelty == null || !problems.none()
                ? null
                : new NewSubject(year, typedTitle, chosenKind, length, chosenNovelty, predecessor);
    }

    static Map<String, String> words(SubjectLine subject) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("科目名", subject.title());
        words.put("種別", Messages.label(subject.kind()));
        words.put("時間", subject.minutes() + "分");
        words.put("前年度との比較", Messages.label(subject.novelty()));
        words.put("前年度の科目", subject.continues() == null ? "なし" : subject.continues());
        return words;
    }
}
