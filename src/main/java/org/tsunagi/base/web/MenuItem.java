package org.tsunagi.base.web;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Role;

/**
 * A line of the main menu.
 *
 * @param order where it stands: home 0, plan 100, nomination 200, selection 300, attendance 400, completion 500, survey
 *     600, report 700, placement 800, register 900, notices 1000, settings 2000 and more
 * @param path the page it leads to; every page below the path counts as being there
 * @param roles who sees it
 * @param others further paths that, with every page below them, count as being there; a segment {@code *} stands for any
 */
public record MenuItem(int order, String label, String path, Set<Role> roles, Set<String> others) {
    public MenuItem {
        roles = Set.copyOf(roles);
        others = Set.copyOf(others);
    }

    public MenuItem(int order, String label, String path, Set<Role> roles) {
        this(order, label, path, roles, Set.of());
    }

    /** The same line, shown as the current one on the pages of these paths as well. */
    public MenuItem alsoAt(String... paths) {
        return new MenuItem(order, label, path, roles, Set.of(paths));
    }

    /** How closely this line names the place: the length of the path it lies under, 0 where it lies under none. */
    int closeness(String place) {
        return Stream.concat(Stream.of(path), others.stream())
                .map(MenuItem::segments)
                .filter(one -> isUnder(one, segments(place)))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private static boolean isUnder(List<String> path, List<String> place) {
        return path.size() == 1
                ? place.size() == 1
                : path.size() <= place.size()
                        && IntStream.range(0, path.size())
                                .allMatch(i ->
                                        path.get(i).equals("*") || path.get(i).equals(place.get(i)));
    }

    /** 「/courses/5」 in three, the first one empty; the home page in that one alone. */
    private static List<String> segments(String path) {
        return path.equals("/") ? List.of("") : List.of(path.split("/"));
    }

    /**
     * A line of the menu as this viewer sees it on this page.
     *
     * @param current whether the page shown lies under it
     */
    public record MenuLine(String label, String path, boolean current) {}
}
