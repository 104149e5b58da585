package org.tsunagi.intake.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ApplicationSearch;

/** The filters of a list of applications as they stand in its address; what they do not say means all. */
record ApplicationQuery(
        @RestQuery @Nullable String q,
        @RestQuery @Nullable String state,
        @RestQuery @Nullable String show,
        @RestQuery @Nullable String sort,
        @RestQuery @Nullable String page) {

    private static final String ALIKE = "alike";

    /** @param alike the applications to which {@code show=alike} confines the list */
    ApplicationSearch search(long courseId, Set<Long> alike) {
        return new ApplicationSearch(courseId, words(), chosenState(), isAlikeOnly() ? alike : null, order());
    }

    /** Whether only those are shown that may be for the same person as another one. */
    public boolean isAlikeOnly() {
        return ALIKE.equals(show);
    }

    String words() {
        return q == null ? "" : q.strip();
    }

    /** The state's name if it is one, or empty. */
    public String stateName() {
        ApplicationState chosen = chosenState();
        return chosen == null ? "" : chosen.name();
    }

    public boolean isFiltered() {
        return !words().isEmpty() || chosenState() != null || isAlikeOnly();
    }

    /** Whether the list stands in this order. */
    public boolean sortedBy(String name) {
        return order().name().equalsIgnoreCase(name);
    }

    /** The same list in another order. */
    public String sortedUrl(String name) {
        return "?q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8) + "&state=" + stateName()
                + (isAlikeOnly() ? "&show=" + ALIKE : "") + "&sort=" + name;
    }

    /** The same list as fields of a form, by name. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("q", words());
        fields.put("state", stateName());
        if (isAlikeOnly()) {
            fields.put("show", ALIKE);
        }
        fields.put("sort", order().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    /** The same list as a file, in the order of the page. */
    public String fileUrl(String ending) {
        return "applicants." + ending + sortedUrl(order().name().toLowerCase(Locale.ROOT));
    }

    /** What the file is called: whose list it is, and whether it is a part of it. */
    String fileName(CourseLine course) {
        return Messages.say(
                isFiltered() ? "intake.list.filePart" : "intake.list.file",
                course.fiscalYear().label(),
                course.title());
    }

    Paging paging(long courseId, int size, long total) {
        return new Paging(
                Paging.page(page),
                size,
                total,
                "/courses/" + courseId + "/applications"
                        + sortedUrl(order().name().toLowerCase(Locale.ROOT)));
    }

    private @Nullable ApplicationState chosenState() {
        return Arrays.stream(ApplicationState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    private ApplicationSearch.Order order() {
        return Arrays.stream(ApplicationSearch.Order.values())
                .filter(one -> one.name().equalsIgnoreCase(sort == null ? "" : sort))
                .findFirst()
                .orElse(ApplicationSearch.Order.RANK);
    }
}
