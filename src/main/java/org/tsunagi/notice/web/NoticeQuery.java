package org.tsunagi.notice.web;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.notice.NoticePurpose.Audience;
import org.tsunagi.notice.NoticePurpose.Recipient;

/**
 * Which notice a page or file is about: of what, by which text, and who is left out.
 *
 * @param without their numbers, a blank between them, as short as an address has to be
 */
record NoticeQuery(
        @RestPath String purpose,
        @RestPath long subject,
        @RestQuery @Nullable String wording,
        @RestQuery @Nullable String without) {
    /** Longer than this the address might not arrive. */
    static final int LONGEST = 2000;

    /** Where the page of a notice lies. */
    String place() {
        return "/notices/" + purpose + "/" + subject;
    }

    /** The address of the page with this text. */
    String url(String text) {
        UriBuilder address = UriBuilder.fromPath(place());
        if (!text.isEmpty()) {
            address.queryParam("wording", text);
        }
        if (!leftOut().isEmpty()) {
            address.queryParam("without", Objects.requireNonNull(without));
        }
        return address.build().toString();
    }

    Set<String> leftOut() {
        return numbers(without);
    }

    /** People's numbers with blanks between them. */
    static Set<String> numbers(@Nullable String written) {
        return written == null
                ? Set.of()
                : Arrays.stream(written.strip().split("\\s+"))
                        .filter(number -> !number.isEmpty())
                        .collect(Collectors.toSet());
    }

    /** The same notice by this text. */
    NoticeQuery by(long text) {
        return new NoticeQuery(purpose, subject, Long.toString(text), without);
    }

    /** The same notice without those who were shown and are not ticked; who came to the list meanwhile is not left out. */
    NoticeQuery only(List<String> ticked, Set<String> shown, Audience audience) {
        String rest = audience.people().stream()
                .map(Recipient::number)
                .filter(number -> shown.contains(number) && !ticked.contains(number))
                .collect(Collectors.joining(" "));
        return new NoticeQuery(purpose, subject, wording, rest);
    }
}
