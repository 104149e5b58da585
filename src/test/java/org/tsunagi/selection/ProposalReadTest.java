package org.tsunagi.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Cast;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.PriorityViews;

/** A proposal that is read while somebody sends or takes back an application. */
@QuarkusTest
class ProposalReadTest {
    @Inject
    Cast cast;

    @Inject
    Selections selections;

    @Inject
    PriorityViews priorities;

    @Inject
    DeadlineRegions regions;

    @Inject
    SelectionRules rules;

    @Inject
    CourseViews courses;

    @Inject
    IntakeViews intake;

    @Inject
    IntakeDesk desk;

    @Inject
    CallViews calls;

    @Inject
    EnrollmentViews enrollments;

    @Inject
    WaitingLists lists;

    @Inject
    SeatFields fields;

    private long course;
    private long call;
    private long one;

    @BeforeEach
    void oneAndAnother() {
        course = cast.course(Route.NOMINATED, 5);
        call = cast.call(course, null);
        one = nominated(1);
        nominated(2);
    }

    @Test
    void whoIsSentJustBeforeTheSeatsAreReadIsPartOfIt() {
        assertThat(read(() -> nominated(3), () -> {}).lines()).hasSize(3);
    }

    @Test
    void whoIsSentJustAfterwardsIsNotAndTheOldProposalDiffersFromTheNew() {
        Proposal proposal = read(() -> {}, () -> nominated(3));
        assertThat(proposal.lines()).hasSize(2);
        assertThat(proposal.seen()).isNotEqualTo(read(() -> {}, () -> {}).seen());
    }

    @Test
    void whoIsTakenBackMeanwhileIsNotShown() {
        Proposal proposal = read(() -> {}, () -> desk.withdraw(cast.officer(), one, "異動のため"));
        assertThat(proposal.lines()).hasSize(1);
        assertThat(proposal.seen()).isNotEqualTo(read(() -> {}, () -> {}).seen());
    }

    private Proposal read(Runnable before, Runnable after) {
        ProposalSheet sheet = new ProposalSheet(
                selections,
                new SeatFields(rules, regions, priorities, courses, enrollments, lists) {
                    @Override
                    SeatField open(CourseRound round) {
                        QuarkusTransaction.requiringNew().run(before);
                        SeatField field = fields.open(round);
                        QuarkusTransaction.requiringNew().run(after);
                        return field;
                    }
                },
                intake,
                calls,
                enrollments);
        return QuarkusTransaction.requiringNew().call(() -> sheet.of(cast.officer(), CourseRound.first(course)));
    }

    private long nominated(int rank) {
        return cast.nominated(
                Cast.SHIOMI,
                call,
                rank,
                cast.person("吉田" + rank, "花", "あ", "い", LocalDate.of(1938, 1, 1).plusDays(course * 7 + rank)));
    }
}
