package org.tsunagi.selection.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.approval.PackViews.PacksMade;
import org.tsunagi.base.web.ListChoice;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.ApplicationDetail;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.SeatRounds.SeatAccount;
import org.tsunagi.intake.StateCounts;
import org.tsunagi.selection.CourseRound;
import org.tsunagi.selection.Proposal;
import org.tsunagi.selection.Proposal.ProposalLine;
import org.tsunagi.selection.SelectionViews.OutcomeLine;
import org.tsunagi.selection.SelectionViews.RevokedDecision;
import org.tsunagi.selection.SelectionViews.RuleInForce;
import org.tsunagi.selection.SelectionViews.SelectionDecision;
import org.tsunagi.selection.SelectionViews.SelectionLine;
import org.tsunagi.selection.WaitingList;
import org.tsunagi.selection.WaitingList.PromotionLine;

/** The pages of the selection; each record is one template. */
final class SelectionPages {
    private SelectionPages() {}

    /**
     * Whose seats a page is about.
     *
     * @param last the round in which the course was called last
     * @param account null while all seats of the course are to be given
     */
    record Seats(
            CourseRound round, CourseRound last, @Nullable SeatAccount account) {
        /** A course's title as it is called in this round. */
        public String of(String title) {
            return round.round().of(title);
        }

        /** The other rounds, the first first. */
        public List<CourseRound> others() {
            return IntStream.rangeClosed(1, last.number())
                    .filter(one -> one != round.number())
                    .mapToObj(one -> new CourseRound(round.courseId(), one))
                    .toList();
        }

        /** Whether the seats that are left may be called for from here. */
        public boolean isCallable() {
            return round.equals(last) && account != null && account.isCallable();
        }

        /** The page itself. */
        public String page() {
            return round.equals(last) ? CourseSelectionResource.address(round.courseId()) : round.page();
        }
    }

    /**
     * The waiting list and the form to move its first up.
     *
     * @param list null before the selection is decided
     * @param again a call for the seats that are left, while it is under way; else null
     */
    @CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PromotionPage(
            Page page,
            CourseLine course,
            @Nullable WaitingList list,
            @Nullable CallLine again,
            PromotionForm form) implements TemplateInstance {}

    /** The form to take a promotion back; {@code promotion} is null where none stands. */
    @CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PromotionRevocation(
            Page page, ApplicationDetail one, @Nullable PromotionLine promotion, PromotionForm form)
            implements TemplateInstance {}

    /**
     * The form by what the seats of a course are given.
     *
     * @param limits the limits of the course's calls, in words; empty without one
     */
    @CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RuleChange(
            Page page,
            CourseLine course,
            CourseRound round,
            RuleInForce rule,
            RuleForm form,
            List<Option> orders,
            List<Option> precedences,
            List<Option> programs,
            String limits,
            boolean decided)
            implements TemplateInstance {}

    /** The form for another result than proposed; {@code line} and {@code form} are null where nothing is to be decided. */
    @CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ResultChange(
            Page page,
            ApplicationDetail one,
            @Nullable ProposalLine line,
            @Nullable ResultForm form,
            List<Option> results,
            List<Option> rules)
            implements TemplateInstance {}

    /**
     * A selection as it was decided.
     *
     * @param firstDay null while the course has no day
     * @param first those of this page of whom there is more to know than that they were accepted
     */
    @CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SelectionDecided(
            Page page,
            CourseLine course,
            Seats seats,
            SelectionDecision decision,
            PublicationForm publishing,
            PacksMade packs,
            RuleInForce rule,
            @Nullable CourseDay firstDay,
            ListChoice.Form listing,
            List<OutcomeLine> first,
            List<OutcomeLine> rest,
            Paging paging)
            implements TemplateInstance {}

    /** The courses of a year and whether their seats have been given. */
    @CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SelectionList(Page page, List<SelectionLine> lines) implements TemplateInstance {}

    /**
     * What the allocation proposes, to be decided.
     *
     * @param call one that is not closed, or null
     * @param evidence the names of what has still to be sent, by application
     * @param first those of this page to be looked at before the decision
     * @param rest those of this page who are accepted without a warning
     * @param packKey of the form that makes a pack of drafts
     */
    @CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SelectionProposed(
            Page page,
            CourseLine course,
            Seats seats,
            @Nullable CallLine call,
            StateCounts standing,
            RuleInForce rule,
            Proposal proposal,
            Map<Long, List<String>> evidence,
            List<ProposalLine> first,
            List<ProposalLine> rest,
            Paging paging,
            SelectionForm form,
            PacksMade packs,
            String packKey,
            List<RevokedDecision> revoked,
            @Nullable ApprovalRecord last)
            implements TemplateInstance {}
}
