package org.tsunagi.base.web;

import java.util.Set;
import org.tsunagi.base.kernel.Role;

/**
 * A line of the main menu.
 *
 * @param order where it stands: home 0, plan 100, nomination 200, selection 300, attendance 400, completion 500, survey
 *     600, report 700, placement 800, register 900, notices 1000, settings 2000 and more
 * @param path the page it leads to; every page below the path counts as being there
 * @param roles who sees it
 */
public record MenuItem(int order, String label, String path, Set<Role> roles) {
    public MenuItem {
        roles = Set.copyOf(roles);
    }

    boolean covers(String place) {
        return path.equals("/") ? place.equals("/") : place.equals(path) || place.startsWith(path + "/");
    }
}
