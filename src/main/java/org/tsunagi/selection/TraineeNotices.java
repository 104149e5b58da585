package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseCalendars;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.notice.MailAttachment;
import org.tsunagi.notice.NoticePurpose;

/** What the office writes to the people on a course, where their applications say. */
@ApplicationScoped
class TraineeNotices implements NoticePurpose {
    private final Selections selections;
    private final CourseViews courses;
    private final CourseCalendars calendars;
    private final CourseFields fields;

    TraineeNotices(Selections selections, CourseViews courses, CourseCalendars calendars, CourseFields fields) {
        this.selections = selections;
        this.courses = courses;
        this.calendars = calendars;
        this.fields = fields;
    }

    @Override
    public String code() {
        return "trainees";
    }

    @Override
    public String label() {
        return Messages.say("selection.notice");
    }

    @Override
    public String reach() {
        return Messages.say("selection.notice.reach");
    }

    @Override
    public List<String> fields() {
        return List.of("氏名", "ふりがな", "受講番号", "所属", "推薦機関", "研修名", "年度", "日時", "会場");
    }

    @Override
    public String firstSubject() {
        return Messages.say("selection.notice.subject");
    }

    @Override
    public String firstText() {
        return Messages.say("selection.notice.text");
    }

    /** The course's days for calendars; while it has none, there is nothing to take in. */
    @Override
    public Optional<String> attachmentName(long courseId) {
        return courses.calendarOf(courseId).isEmpty()
                ? Optional.empty()
                : Optional.of(Messages.say(
                        "course.calendar.file", courses.line(courseId).title()));
    }

    @Override
    public Optional<MailAttachment> attachment(long courseId) {
        return attachmentName(courseId)
                .map(name -> new MailAttachment(name, CourseCalendars.TYPE, calendars.of(courseId)));
    }

    @Override
    public Audience of(Viewer viewer, long courseId) {
        viewer.requireOfficer("notices to trainees");
        CourseLine course = courses.line(courseId);
        Map<String, String> ofAll = fields.of(course);
        return new Audience(
                course.title(),
                "/courses/" + courseId,
                course.fiscalYear(),
                selections.seatedOn(courseId).stream()
                        .map(one -> one.recipient(ofAll))
                        .toList());
    }

    /**
     * A person on a course, as today's name and the application say.
     *
     * @param body the nominating body; null for a direct application
     */
    record Seated(
            int number,
            PersonName name,
            String employer,
            @Nullable String body,
            String mail,
            String address) {
        Recipient recipient(Map<String, String> ofAll) {
            Map<String, String> fields = new LinkedHashMap<>(ofAll);
            fields.put("氏名", name.full());
            fields.put("ふりがな", name.kana());
            fields.put("受講番号", Integer.toString(number));
            fields.put("所属", employer);
            fields.put("推薦機関", body == null ? "" : body);
            return new Recipient(Integer.toString(number), name.full(), mail, address, fields);
        }
    }
}
