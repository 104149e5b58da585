package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.Particulars;
import org.tsunagi.notice.PaperPurpose;
import org.tsunagi.selection.PersonLetters.Informed;
import org.tsunagi.selection.SeatAllocation.Result;

/** 所属長への写し: what an accepted person was told, to the head of the workplace, only where that was asked for. */
@ApplicationScoped
class EmployerLetters implements PaperPurpose {
    static final String CODE = "employers";

    private final Selections selections;
    private final CourseViews courses;
    private final CourseFields fields;

    EmployerLetters(Selections selections, CourseViews courses, CourseFields fields) {
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
        return Messages.say("selection.employerLetter");
    }

    @Override
    public String reach() {
        return Messages.say("selection.employerLetter.reach");
    }

    @Override
    public List<String> fields() {
        return List.of("氏名", "勤務先", "結果", "受講番号", "研修名", "年度", "日時", "会場");
    }

    @Override
    public String firstSubject() {
        return Messages.say("selection.employerLetter.subject");
    }

    @Override
    public String firstText() {
        return Messages.say("selection.employerLetter.text");
    }

    @Override
    public Audience of(Viewer viewer, long subject) {
        viewer.requireOfficer("letters of a decision");
        CourseRound round = CourseRound.of(subject);
        return of(courses.line(round.courseId()), round, selections.copiedIn(round));
    }

    /** The heads of these people, about whom may not be decided yet; nobody where no workplace is known. */
    Audience of(CourseLine course, CourseRound round, List<Copied> copied) {
        Map<String, String> ofAll = fields.of(course);
        return new Audience(
                round.round().of(course.title()),
                round.page(),
                course.fiscalYear(),
                copied.stream()
                        .filter(one -> Particulars.isWorkplace(one.employer()))
                        .map(one -> one.informed().copy(one.employer(), ofAll))
                        .toList());
    }

    /** An accepted person of whom the head of the workplace gets a copy. */
    record Copied(Informed informed, String employer) {
        Copied(long applicationId, PersonName applied, PersonName today, int number, String employer) {
            this(new Informed(applicationId, applied, today, number, Result.ACCEPTED, "", ""), employer);
        }
    }
}
