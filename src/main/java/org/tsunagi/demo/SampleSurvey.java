package org.tsunagi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.survey.ExcerptDesk;
import org.tsunagi.survey.QuestionDesk.NewQuestion;
import org.tsunagi.survey.QuestionLine;
import org.tsunagi.survey.QuestionLine.QuestionKind;
import org.tsunagi.survey.SurveyDesk;
import org.tsunagi.survey.SurveyDesk.GivenAnswer;
import org.tsunagi.survey.SurveyViews;

/** Asks the sample's trainees, lets them reply, and picks the report's excerpts and aims. */
@ApplicationScoped
class SampleSurvey {
    private static final FiscalYear R1 = new FiscalYear(2019);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final SurveyDesk desk;
    private final ExcerptDesk excerpts;
    private final SurveyViews views;
    private final OfficeClock clock;
    private final SampleMemory memory;

    SampleSurvey(SurveyDesk desk, ExcerptDesk excerpts, SurveyViews views, OfficeClock clock, SampleMemory memory) {
        this.desk = desk;
        this.excerpts = excerpts;
        this.views = views;
        this.clock = clock;
        this.memory = memory;
    }

    /** Opens the survey of a course for everyone on it; in 2019 the replies of the file come in. */
    void ask(SampleRow course, long courseId, SampleCalendar calendar) {
        LocalDateTime opens = calendar.day(course.text("survey_opens")).atTime(MORNING);
        LocalDateTime closes = calendar.day(course.text("survey_closes")).atTime(EVENING);
        String program = course.text("program");
        List<SampleRow> asked = SampleFile.rows("survey-questions.csv", row -> row).stream()
                .filter(row -> row.text("program").equals(program))
                .filter(row -> !row.yes("per_subject"))
                .toList();
        clock.at(opens, () -> {
            long survey = desk.open(
                    courseId,
                    opens.atZone(OfficeClock.ZONE).toInstant(),
                    closes.atZone(OfficeClock.ZONE).toInstant(),
                    asked.stream().map(SampleSurvey::question).toList());
            if (course.text("year").equals("2019")) {
                reply(program, survey, asked);
            }
        });
        clock.at(closes, desk::openWhatIsOver);
    }

    private static NewQuestion question(SampleRow row) {
        return new NewQuestion(kind(row), row.text("text"), row.yes("required"));
    }

    private static QuestionKind kind(SampleRow row) {
        return switch (row.text("question")) {
            case "satisfaction" -> QuestionKind.SATISFACTION;
            case "understanding" -> QuestionKind.UNDERSTANDING;
            case "usefulness" -> QuestionKind.USEFULNESS;
            default -> row.text("kind").equals("FREE_TEXT") ? QuestionKind.TEXT : QuestionKind.SCALE;
        };
    }

    private void reply(String program, long survey, List<SampleRow> asked) {
        List<QuestionLine> questions = views.questionsOf(survey);
        List<Long> invitations = views.invitationsOf(survey);
        List<SampleRow> replies = SampleFile.rows("survey-replies-r1.csv", row -> row).stream()
                .filter(row -> row.text("program").equals(program))
                .toList();
        for (int i = 0; i < replies.size(); i++) {
            SampleRow reply = replies.get(i);
            List<GivenAnswer> given = new ArrayList<>();
            for (int q = 0; q < asked.size(); q++) {
                QuestionLine question = questions.get(q);
                reply.optional(asked.get(q).text("question")).ifPresent(text -> given.add(answer(question, text)));
            }
            desk.reply(invitations.get(i), given);
            memory.forget();
        }
    }

    private static GivenAnswer answer(QuestionLine question, String text) {
        return question.isScale()
                ? new GivenAnswer(question.id(), Integer.valueOf(text), null)
                : new GivenAnswer(question.id(), null, text);
    }

    /** The ten comments the report printed and the aims it set for the next year. */
    void report() {
        SampleFile.lines("excerpts-r1.txt").forEach(words -> excerpts.pick(R1, words, null));
        SampleFile.lines("aims-r2.txt").forEach(words -> excerpts.aim(R1.next(), words));
    }
}
