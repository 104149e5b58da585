package org.tsunagi.masters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.masters.NominatingBody.FormerName;

/** Reads the nominating bodies. They are no secret: every signed-in user may see them, so no viewer is asked for. */
@ApplicationScoped
public class NominatingBodyViews {
    private final NominatingBodies bodies;
    private final OfficeClock clock;

    NominatingBodyViews(NominatingBodies bodies, OfficeClock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /** All nominating bodies, also municipalities that have ended. */
    public List<BodyLine> bodies() {
        return bodies.lines();
    }

    /** The same under the names of a fiscal year. */
    public List<BodyLine> bodiesIn(FiscalYear year) {
        Map<Long, String> former = bodies.formerNamesIn(year);
        return bodies.lines().stream()
                .map(body -> body.called(former.getOrDefault(body.id(), body.name())))
                .toList();
    }

    /** The nominating bodies there are today. */
    public List<BodyLine> bodiesNow() {
        return bodiesWith(null);
    }

    /** The nominating bodies there are today, and the one with the id chosen before, which may have ended since. */
    public List<BodyLine> bodiesWith(@Nullable String chosen) {
        LocalDate today = clock.today();
        return bodies.lines().stream()
                .filter(body -> body.standsOn(today) || Long.toString(body.id()).equals(chosen))
                .toList();
    }

    /** One nominating body as its form shows it; 404 when there is none. */
    public BodyDetail detail(long bodyId) {
        NominatingBody body = bodies.require(bodyId);
        return new BodyDetail(
                body.id(),
                body.version(),
                body.name(),
                body.municipality().map(Municipality::id).orElse(null),
                body.formerNames());
    }

    /** The body's name; 404 when there is none. */
    public String name(long bodyId) {
        return bodies.require(bodyId).name();
    }

    /** The nominating body that this municipality is. */
    public Optional<Long> ofMunicipality(String municipalityCode) {
        return bodies.ofMunicipality(municipalityCode).map(NominatingBody::id);
    }

    /** The entity behind an id, for features that refer to a body. */
    public NominatingBody body(long id) {
        return bodies.require(id);
    }

    /**
     * A nominating body as its form shows it, with the names it had, the latest first; the municipality is the id of the one
     * it is, if any.
     */
    public record BodyDetail(
            long id, long version, String name, @Nullable Long municipalityId, List<FormerName> formerNames) {}

    /** A nominating body as lists show it; the code is that of its municipality, if it is one. */
    public record BodyLine(
            long id,
            String name,
            @Nullable String municipalityCode,
            @Nullable LocalDate until) {
        private static final int NAMED = 5;

        /** 「波音市、鳴瀬町、遠峰町」, or the first few and how many more. */
        public static String listed(List<String> names) {
            String first = String.join("、", names.subList(0, Math.min(NAMED, names.size())));
            return names.size() <= NAMED ? first : Messages.tell("masters.andMore", first, names.size() - NAMED);
        }

        /** Whether it is still there on a day: a municipality may have ended. */
        public boolean standsOn(LocalDate day) {
            return until == null || !until.isBefore(day);
        }

        /** To whom a letter to the body goes: 「汐見市長」, 「県立こども病院の長」. */
        public String head() {
            return Messages.say(municipalityCode == null ? "masters.body.head" : "masters.municipality.head", name);
        }

        /** By what lists count it: the code of its municipality, or its own number. */
        public String number() {
            return municipalityCode == null ? Long.toString(id) : municipalityCode;
        }

        BodyLine called(String word) {
            return new BodyLine(id, word, municipalityCode, until);
        }
    }
}
