package org.tsunagi.base.web;

import java.util.Set;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Role;

/**
 * A line of the main menu.
 *
 * @param order where it stands: home 0, plan 100, nomination 200, selection 300, attendance 400, completion 500, survey
 *     600, report 700, placement 800, register 900, notices 1000, settings 2000 and more
 * @param path the page it leads to; every page below the path counts as being there
 * @param roles who sees it
 * @param others further paths that, with every page below them, count as being there
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

    boolean covers(String place) {
        return Stream.concat(Stream.of(path), others.stream()).anyMatch(one -> isUnder(one, place));
    }

    private static boolean isUnder(String path, String place) {
        return path.equals("/") ? place.equals("/") : place.equals(path) || place.startsWith(path + "/");
    }
}
