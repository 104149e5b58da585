package org.tsunagi.base.web;

import java.util.List;

/** What a feature adds to the main menu: each feature that has a page of its own provides one such bean. */
public interface Menu {
    List<MenuItem> items();
}
