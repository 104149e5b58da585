package org.tsunagi.register.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Paging;
import org.tsunagi.register.RegisterQuery;
import org.tsunagi.register.RegisterState;

/** The filters of the register as they stand in its address; what is missing or no such thing means all. */
record RegisterFilter(
        @RestQuery @Nullable String q,
        @RestQuery @Nullable String year,
        @RestQuery @Nullable String program,
        @RestQuery @Nullable String municipality,
        @RestQuery @Nullable String profession,
        @RestQuery @Nullable String state,
        @RestQuery @Nullable String page) {
    private static final int LONGEST = 100;

    RegisterQuery query() {
        return new RegisterQuery(words(), chosenYear(), id(program), id(municipality), id(profession), chosenState());
    }

    /** What was typed, no longer than a search takes. */
    public String words() {
        String words = q == null ? "" : q.strip();
        return words.substring(
                0, words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))));
    }

    public boolean isFiltered() {
        return !fields().isEmpty();
    }

    /** The same list as fields of a form, by name. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "q", words());
        put(fields, "year", chosenYear());
        put(fields, "program", id(program));
        put(fields, "municipality", id(municipality));
        put(fields, "profession", id(profession));
        put(fields, "state", chosenState());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            fields.put(name, value.toString());
        }
    }

    Paging paging(int size, long total) {
        String said = fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Paging(
                Paging.page(page),
                size,
                total,
                said.isEmpty() ? RegisterResource.PATH : RegisterResource.PATH + "?" + said);
    }

    private @Nullable Integer chosenYear() {
        return year != null && year.matches("[0-9]{4}") ? Integer.valueOf(year) : null;
    }

    private static @Nullable Long id(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }

    private @Nullable RegisterState chosenState() {
        return Arrays.stream(RegisterState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }
}
