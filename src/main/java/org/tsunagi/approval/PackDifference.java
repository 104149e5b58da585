package org.tsunagi.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Pack.PackLine;

/**
 * What is otherwise now than a pack says.
 *
 * @param who as the pack says, or as it is now of who is not in it
 * @param from what the pack says; null of who is not in it
 * @param to what holds now, with who it is where that is otherwise; null of who is not decided about any more
 */
public record PackDifference(
        String who, @Nullable String from, @Nullable String to) {
    /** First those the pack names, in its order, then those it does not. */
    static List<PackDifference> between(List<PackLine> pack, List<PackLine> now) {
        Map<Long, PackLine> today = byId(now);
        Map<Long, PackLine> then = byId(pack);
        List<PackDifference> found = new ArrayList<>();
        for (PackLine was : pack) {
            PackLine is = today.get(was.about());
            if (is == null) {
                found.add(new PackDifference(was.who(), was.result(), null));
            } else if (!is.who().equals(was.who())) {
                found.add(new PackDifference(was.who(), was.result(), is.who() + "　" + is.result()));
            } else if (!is.result().equals(was.result())) {
                found.add(new PackDifference(is.who(), was.result(), is.result()));
            }
        }
        now.stream()
                .filter(one -> !then.containsKey(one.about()))
                .forEach(one -> found.add(new PackDifference(one.who(), null, one.result())));
        return found;
    }

    private static Map<Long, PackLine> byId(List<PackLine> lines) {
        return lines.stream().collect(Collectors.toMap(PackLine::about, Function.identity()));
    }
}
