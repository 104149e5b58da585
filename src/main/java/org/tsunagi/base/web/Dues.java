package org.tsunagi.base.web;

import java.util.List;
import org.tsunagi.base.kernel.Viewer;

/**
 * What a feature has to tell the home page: each feature in which something falls due provides one such bean. It asks the
 * database only for what is unfinished, of whatever year, or lately done; the number of its statements never grows.
 */
public interface Dues {
    /** What is due for this viewer, in any order; nothing for those who have nothing to do here. */
    List<Due> of(Viewer viewer);
}
