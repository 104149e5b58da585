package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.notice.NoticePurpose;
import org.tsunagi.selection.SeatAllocation.Result;

/** 受講の可否について（通知）: to each who applied, what came of it, and not a word of ranks, limits or others. */
@ApplicationScoped
class PersonLetters implements NoticePurpose {
    static final String CODE = "results";

    private final Selections selections;
    private final CourseViews courses;
    private final CourseFields fields;

    PersonLetters(Selections selections, CourseViews courses, CourseFields fields) {
        this.selections = selections;
        this.courses = courses;
        this.fields = fields;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return Messages.say("selection.personLetter");
    }

    @Override
    public String reach() {
        return Messages.say("selection.personLetter.reach");
    }

    @Override
    public List<String> fields() {
        return List.of("氏名", "ふりがな", "通知", "結果", "受講番号", "研修名", "年度", "日時", "会場");
    }

    @Override
    public String firstSubject() {
        return Messages.say("selection.personLetter.subject");
    }

    @Override
    public String firstText() {
        return Messages.say("selection.personLetter.text");
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Audience of(Viewer viewer, long subject) {
        viewer.requireOfficer("letters of a decision");
        CourseRound round = CourseRound.of(subject);
        return of(
                courses.line(round.courseId()),
                round,
                selections.isPublished(round) ? selections.informedIn(round) : List.of());
    }

    /** These people, about whom may not be decided yet. */
    Audience of(CourseLine course, CourseRound round, List<Informed> informed) {
        Map<String, String> ofAll = fields.of(course);
        return new Audience(
                round.round().of(course.title()),
                round.page(),
                course.fiscalYear(),
                informed.stream().map(one -> one.recipient(ofAll)).toList());
    }

    /**
     * A person whom a selection gave a result.
     *
     * @param applied the name as the application says
     * @param today the name as it is today; null for who is not seated (yet), as is the number
     */
    record Informed(
            long applicationId,
            PersonName applied,
            @Nullable PersonName today,
            @Nullable Integer number,
            Result result,
            String mail,
            String address) {
        Recipient recipient(Map<String, String> ofAll) {
            PersonName name = today == null ? applied : today;
            String trainee = number != null
                    ? Integer.toString(number)
                    : result.isSeated() ? Messages.say("selection.pack.unnumbered") : "";
            Map<String, String> values = new LinkedHashMap<>(ofAll);
            values.put("氏名", name.full());
            values.put("ふりがな", name.kana());
            values.put("通知", Messages.say("selection.personLetter." + (result.isSeated() ? "seated" : "others")));
            values.put("結果", OutcomeWords.toPerson(result) + (result.isSeated() ? comeTo(trainee, ofAll) : ""));
            values.put("受講番号", trainee);
            return new Recipient(Long.toString(applicationId), name.full(), mail, address, values);
        }

        /** What the person is told, for the head of the workplace. */
        Recipient copy(String employer, Map<String, String> ofAll) {
            Recipient told = recipient(ofAll);
            Map<String, String> values = new LinkedHashMap<>(told.fields());
            values.put("勤務先", employer);
            return new Recipient(
                    Long.toString(applicationId),
                    Messages.say("selection.employerLetter.head", employer),
                    "",
                    "",
                    told.name(),
                    values);
        }

        /** Where and when, for who is on the course. */
        private static String comeTo(String trainee, Map<String, String> ofAll) {
            return Messages.say(
                    "selection.personLetter.comeTo",
                    trainee,
                    ofAll.getOrDefault("日時", ""),
                    ofAll.getOrDefault("会場", ""));
        }
    }
}
