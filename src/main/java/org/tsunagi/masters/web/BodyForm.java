package org.tsunagi.masters.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;

/** What is typed about a nominating body. */
record BodyForm(
        @RestForm @Nullable String name, @RestForm @Nullable String version) {

    static BodyForm of(String name) {
        return new BodyForm(name, "");
    }

    /** The name, or null with the problem told. */
    @Nullable
    String read(Problems problems) {
        return new Fields(problems).text("name", name, 100);
    }
}
