package org.tsunagi.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;

/** Picks excerpts from the replies for the year's report, and sets what the next year aims at. */
@Desk
public class ExcerptDesk {
    private final Surveys surveys;
    private final Replies replies;
    private final Excerpts excerpts;
    private final Aims aims;
    private final OfficeClock clock;

    ExcerptDesk(Surveys surveys, Replies replies, Excerpts excerpts, Aims aims, OfficeClock clock) {
        this.surveys = surveys;
        this.replies = replies;
        this.excerpts = excerpts;
        this.aims = aims;
        this.clock = clock;
    }

    /** Puts a free text of a survey among the excerpts of its course's year, once. */
    public long pickAnswer(long surveyId, long answerId) {
        Survey survey = surveys.require(surveyId);
        RuleViolation.unless(survey.isOver(clock.now()), null, "survey.pickWhileOpen");
        Answer answer = NotFound.orThrow(replies.of(survey, answerId), "Answer");
        String words = NotFound.orThrow(Optional.ofNullable(answer.words()), "Answer");
        FiscalYear year = survey.course().fiscalYear();
        RuleViolation.unless(excerpts.ofAnswer(year, answerId).isEmpty(), null, "survey.alreadyPicked");
        return pick(year, words, answerId);
    }

    /** Undoes {@link #pickAnswer}, whatever the excerpt was reworded to; nothing happens where none was picked. */
    public void unpickAnswer(long surveyId, long answerId) {
        FiscalYear year = surveys.require(surveyId).course().fiscalYear();
        excerpts.ofAnswer(year, answerId).ifPresent(excerpts::delete);
    }

    /** Puts a text among a fiscal year's excerpts, last; {@code answerId} names the free text it was taken from. */
    public long pick(FiscalYear year, String words, @Nullable Long answerId) {
        Excerpt excerpt = new Excerpt(year, excerpts.next(year), words, answerId);
        excerpts.persist(excerpt);
        return excerpt.id();
    }

    /** Puts a text typed by hand among a fiscal year's excerpts, last; the same form sent twice gives the same excerpt. */
    public long excerpt(FiscalYear year, String words, SubmissionKey key) {
        Optional<Excerpt> already = excerpts.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        Excerpt excerpt = new Excerpt(year, excerpts.next(year), words, null);
        excerpt.sentBy(key);
        excerpts.persist(excerpt);
        return excerpt.id();
    }

    public void reword(long excerptId, long version, String words) {
        Excerpt excerpt = excerpts.require(excerptId);
        StaleForm.check(version, excerpt.version());
        excerpt.reword(words);
    }

    /** Moves an excerpt one place up (-1) or down (+1) within its year. */
    public void move(long excerptId, int by) {
        Excerpt moved = excerpts.require(excerptId);
        List<Excerpt> all = new ArrayList<>(excerpts.of(moved.fiscalYear()));
        int to = Math.max(0, Math.min(all.size() - 1, all.indexOf(moved) + by));
        all.remove(moved);
        all.add(to, moved);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).moveTo(i + 1);
        }
    }

    public void drop(long excerptId) {
        excerpts.delete(excerpts.require(excerptId));
    }

    /** Adds an aim for a fiscal year, last. */
    public long aim(FiscalYear year, String words) {
        return aim(year, words, SubmissionKey.fresh());
    }

    /** Adds an aim for a fiscal year, last; the same form sent twice gives the same aim. */
    public long aim(FiscalYear year, String words, SubmissionKey key) {
        Optional<Aim> already = aims.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        Aim aim = new Aim(year, aims.next(year), words, key);
        aims.persist(aim);
        return aim.id();
    }

    public void rewordAim(long aimId, long version, String words) {
        Aim aim = aims.require(aimId);
        StaleForm.check(version, aim.version());
        aim.reword(words);
    }

    public void dropAim(long aimId) {
        aims.delete(aims.require(aimId));
    }
}
