package org.tsunagi.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.selection.SeatRule.Breakable;

/** How many of one body or employer, and of one region, come before everybody else who waits; null for any number. */
record SeatLimits(@Nullable Integer perSender, @Nullable Integer perRegion) {
    static SeatLimits of(SeatRule rule) {
        return new SeatLimits(rule.limitPerBody(), rule.limitPerRegion());
    }

    /**
     * Parts people in their order into those within both limits and those beyond one of them. Who is beyond uses up nothing.
     *
     * @param taken what is used up already
     */
    <T> Parted<T> part(List<T> inOrder, Function<T, Member> memberOf, Used taken) {
        Used used = taken.copy();
        List<T> within = new ArrayList<>();
        List<T> beyond = new ArrayList<>();
        for (T one : inOrder) {
            Member member = memberOf.apply(one);
            if (reached(member, used) == null) {
                used.add(member);
                within.add(one);
            } else {
                beyond.add(one);
            }
        }
        return new Parted<>(within, beyond);
    }

    /** Which limit keeps somebody behind who comes when this is used up; null where none does. */
    @Nullable
    Breakable reached(Member member, Used used) {
        if (perSender != null && member.countedSender() != null && used.ofSender(member.countedSender()) >= perSender) {
            return Breakable.LIMIT;
        }
        return perRegion != null && member.countedRegion() != null && used.ofRegion(member.countedRegion()) >= perRegion
                ? Breakable.REGION_LIMIT
                : null;
    }

    /**
     * Where somebody comes from, as the limits count it.
     *
     * @param sender null for who comes of none
     * @param region null for who comes of none
     * @param broken the rule an officer broke for this one: of that limit it uses up nothing
     */
    record Member(
            @Nullable Sender sender,
            @Nullable String region,
            @Nullable Breakable broken) {
        @Nullable
        Sender countedSender() {
            return broken == Breakable.LIMIT ? null : sender;
        }

        @Nullable
        String countedRegion() {
            return broken == Breakable.REGION_LIMIT ? null : region;
        }
    }

    /** How many count for each body or employer and each region. */
    static final class Used {
        private final Map<Sender, Integer> senders = new HashMap<>();
        private final Map<Sender, Integer> everybody = new HashMap<>();
        private final Map<String, Integer> regions = new HashMap<>();

        void add(Member member) {
            if (member.sender() != null) {
                everybody.merge(member.sender(), 1, Integer::sum);
            }
            if (member.countedSender() != null) {
                senders.merge(member.countedSender(), 1, Integer::sum);
            }
            if (member.countedRegion() != null) {
                regions.merge(member.countedRegion(), 1, Integer::sum);
            }
        }

        Used copy() {
            Used copy = new Used();
            copy.senders.putAll(senders);
            copy.everybody.putAll(everybody);
            copy.regions.putAll(regions);
            return copy;
        }

        int ofSender(Sender sender) {
            return senders.getOrDefault(sender, 0);
        }

        /** How many of it there are, those too whom an exception freed from its limit. */
        int comeFrom(Sender sender) {
            return everybody.getOrDefault(sender, 0);
        }

        int ofRegion(String region) {
            return regions.getOrDefault(region, 0);
        }
    }

    /** First those within the limits, then those beyond one. */
    record Parted<T>(List<T> within, List<T> beyond) {
        List<T> all() {
            return Stream.concat(within.stream(), beyond.stream()).toList();
        }
    }
}
