package org.tsunagi.base.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.MenuItem.MenuLine;

/**
 * What every page shows besides its own matter; made by {@link Pages}, the first component of every template record.
 *
 * @param title without the system's name and without 「エラー: 」
 * @param viewer who looks, or null on a public page
 * @param office the office's name, or empty
 * @param place where the switch of the year leads back to: the path being shown, without its query, unless its address
 *     names the year
 * @param year the fiscal year the lists are about
 * @param scope which years the page is about
 * @param years what the switch offers
 * @param menu the main menu; empty on a public page
 * @param flash what the last action has to say
 * @param problems what is wrong with the form on this page
 * @param token the secret every form on the page carries back
 * @param demo whether this is the sample prefecture, for practice
 * @param movedTo the day its clock was put ahead to; null where the clock goes right
 */
public record Page(
        String title,
        @Nullable Viewer viewer,
        String office,
        String place,
        FiscalYear year,
        YearScope scope,
        List<FiscalYear> years,
        List<MenuLine> menu,
        List<Flash.Line> flash,
        Problems problems,
        String token,
        boolean demo,
        @Nullable LocalDate movedTo) {

    /** What a page has to do with the year its header shows. */
    public enum YearScope {
        /** A list of the year chosen. */
        CHOSEN,
        /** About something of one year, whatever year was chosen for the lists. */
        ITS_OWN,
        /** About somebody across the years. */
        ALL
    }

    /** Who looks, on a page that only signed-in users reach. */
    public Viewer requireViewer() {
        if (viewer == null) {
            throw new IllegalStateException("nobody has signed in");
        }
        return viewer;
    }

    /** The help page; the link stands in the same place on every page. */
    public String help() {
        return "/help";
    }
}
