package org.tsunagi;

import static java.util.Map.entry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * People without an account who apply to a call, and the names of those who were told that it was taken. Nobody waits while
 * the form is being read: each sends the form that was shown to another some seconds before, and is shown one to be sent later.
 */
final class Applicants {
    private static final Duration READING = Duration.ofSeconds(6);

    private final String form;
    private final String name;
    private final DelayQueue<Shown> shown = new DelayQueue<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sent = new AtomicInteger();

    private record Shown(Visitor visitor, Document form, long readAt) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(readAt - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    /** So many sit before the form of the first call that is open; their family names begin with the given one. */
    Applicants(URI server, int atOnce, String name) throws IOException, InterruptedException {
        this.name = name;
        this.form = new Visitor(server)
                .page("/apply")
                .select("main a[href~=^/apply/[0-9]+$]")
                .attr("href");
        for (int i = 0; i < atOnce; i++) {
            show(new Visitor(server));
        }
    }

    /** The family names of those the server said it had taken. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** One looks at the check page, applies, and another is shown the form. */
    void apply() throws IOException, InterruptedException {
        Shown mine = shown.take();
        try {
            apply(mine);
        } finally {
            show(mine.visitor());
        }
    }

    private void apply(Shown mine) throws IOException, InterruptedException {
        String family = name + "-" + sent.incrementAndGet();
        HttpResponse<String> check = mine.visitor().send(Visitor.fill(mine.form(), typed(family, mine.form())));
        if (check.statusCode() != 200) {
            throw new AssertionError(
                    Jsoup.parse(check.body()).select(".problems").text());
        }
        Document looked = Jsoup.parse(check.body(), check.uri().toString());
        Visitor.require(
                mine.visitor().send(Visitor.fill(looked, "main form[action=" + form + "]", Map.of())),
                "/my-application/");
        acknowledged.add(family);
    }

    private void show(Visitor visitor) throws IOException, InterruptedException {
        shown.add(new Shown(visitor, visitor.page(form), System.nanoTime() + READING.toNanos()));
    }

    private static Map<String, String> typed(String family, Document form) {
        return Map.ofEntries(
                entry("family", family),
                entry("given", "太郎"),
                entry("familyKana", "ミホン"),
                entry("givenKana", "タロウ"),
                entry("birthDate", "1980-03-04"),
                entry("phone", "099-000-0001"),
                entry("employer", "なみ訪問看護ステーション"),
                entry("professions", form.select("input[name=professions]").attr("value")),
                entry("allDaysPossible", "YES"),
                entry("listConsent", "GIVEN"),
                entry("publishConsent", "REFUSED"));
    }
}
