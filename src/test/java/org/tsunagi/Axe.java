package org.tsunagi;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page as it is shown now. */
public final class Axe {
    private Axe() {}

    /**
     * In words a reader of the log can act on: rule and element. Legacy mode spares a second page for each look (our pages
     * have no frames), and only what is wrong is told: that halves the time.
     */
    public static List<String> findings(Page page) {
        AxeRunOptions wrongOnly = new AxeRunOptions();
        wrongOnly.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(wrongOnly).analyze().getViolations().stream()
                        .map(Axe::inWords)
                        .toList();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + " " + rule.getNodes().get(0).getHtml();
    }
}
