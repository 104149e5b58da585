package org.tsunagi.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.intake.Round;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatLimits.Used;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SeatRule.Precedence;
import org.tsunagi.selection.SelectionDesk.Overrule;

/** Exceptions that stand in each other's way: what an officer wants is kept beside what comes of it. */
class SeatFieldTest {
    private static final List<Applying> THREE = List.of(one(1, "吉田", true), one(2, "髙橋", true), one(3, "山﨑", false));

    @Test
    void ofTwoPutInFrontForOneSeatTheEarlierHasItAndTheOtherIsNotReached() {
        List<Decided> decided = field(1, SeatRule.usual())
                .decide(List.of(
                        new Overrule(3, Result.ACCEPTED, Breakable.ORDER, "広域の調整"),
                        new Overrule(2, Result.ACCEPTED, Breakable.ORDER, "広域の調整")));
        assertThat(decided)
                .extracting(Decided::applicationId, Decided::wanted, Decided::result, Decided::isReached)
                .containsExactly(
                        tuple(2L, Result.ACCEPTED, Result.ACCEPTED, true),
                        tuple(3L, Result.ACCEPTED, Result.WAITING, false),
                        tuple(1L, null, Result.WAITING, true));
    }

    @Test
    void anExceptionFromOneRuleIsNotReachedOnceAnotherRuleStandsInItsWay() {
        SeatRule limit = new SeatRule(1, false, null, BodyOrder.ARRIVAL, "");
        List<Overrule> exception = List.of(new Overrule(3, Result.ACCEPTED, Breakable.LIMIT, "広域の調整"));
        assertThat(field(3, limit).decide(exception)).allMatch(Decided::isReached);
        assertThat(field(3, new SeatRule(1, true, null, BodyOrder.ARRIVAL, "")).decide(exception))
                .filteredOn(one -> !one.isReached())
                .extracting(Decided::applicationId, Decided::result)
                .containsExactly(tuple(3L, Result.NOT_ACCEPTED));
    }

    @Test
    void theOfficeIsToldWhichLimitOfARegionKeepsSomebodyBehind() {
        SeatRule rule = new SeatRule(null, 1, false, null, BodyOrder.ARRIVAL, "");
        List<Applying> people = List.of(THREE.get(0).in("海辺圏域"), THREE.get(1).in("海辺圏域"), THREE.get(2));
        assertThat(new SeatField(Round.FIRST, 2, new Used(), rule, "", people, Set.of(), Set.of(), List.of())
                        .decide(List.of()))
                .extracting(Decided::applicationId, Decided::because)
                .containsExactly(
                        tuple(1L, "第1順位。席の順は1番目（到着順）、定員2名のため受講決定。"),
                        tuple(3L, "第1順位。席の順は2番目（到着順）、定員2名のため受講決定。"),
                        tuple(2L, "第1順位。海辺圏域の上限1名に達し、席の順は3番目（到着順）、定員2名のため補欠。"));
    }

    @Test
    void whatCouldNotBeSaidBeforeLeavesTheFingerprintOfAPackAsItWas() {
        Applying direct = one(7, "鷗", true);
        assertThat(direct.told())
                .isEqualTo("Applying[id=7, bodyId=17, body=市7, rank=1, submittedAt=2019-07-01T00:00:07Z, name="
                        + direct.name()
                        + ", birthDate=1980-01-01, plannedRole=null, allDaysPossible=true, priority=, region=null]");
        assertThat(SeatRule.usual().told())
                .isEqualTo("SeatRule[limitPerBody=null, limitPerRegion=null, allDays=false, completedProgramId=null,"
                        + " bodyOrder=ARRIVAL, seed=, byClass=false]");
        assertThat(field(1, SeatRule.usual()).fingerprint(List.of()))
                .isEqualTo(Fingerprint.of(Stream.concat(
                        Stream.of(1, SeatRule.usual().told()), THREE.stream().map(Applying::told))));
        SeatRule inFront =
                new SeatRule(null, null, false, null, BodyOrder.ARRIVAL, "", false, Precedence.NOMINEES_FIRST);
        assertThat(inFront.told()).isEqualTo(inFront.toString());
    }

    private static SeatField field(int seats, SeatRule rule) {
        return new SeatField(Round.FIRST, seats, new Used(), rule, "", THREE, Set.of(), Set.of(), List.of());
    }

    private static Applying one(long id, String family, boolean allDays) {
        return new Applying(
                id,
                10 + id,
                null,
                "市" + id,
                1,
                Instant.parse("2019-07-01T00:00:00Z").plusSeconds(id),
                PersonName.of(family, "花", "あ", "い"),
                LocalDate.of(1980, 1, 1),
                null,
                allDays,
                "",
                null);
    }
}
