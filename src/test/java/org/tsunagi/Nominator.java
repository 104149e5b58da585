package org.tsunagi;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A municipality that nominates one person after the other and remembers what the server answered. */
final class Nominator {
    private static final int TYPING = 50;

    private final Visitor visitor;
    private final String login;
    private final String call;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private int sent;
    private int withoutAnswer;
    private @Nullable String unanswered;
    private Visitor.@Nullable Filled form;

    Nominator(Visitor visitor, String login, String call) {
        this.visitor = visitor;
        this.login = login;
        this.call = call;
    }

    /** The family names of those the server said it had taken. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Nominates until the connection breaks. */
    void nominateUntilItBreaks() throws InterruptedException {
        try {
            while (true) {
                nominate();
            }
        } catch (IOException killed) {
            // what was sent last has got no answer: it may be stored or not, but not twice
        }
    }

    /** Nominates until it is over; what gets no answer is sent again until it gets one. */
    void nominateUntil(BooleanSupplier over) throws InterruptedException {
        while (unanswered != null || !over.getAsBoolean()) {
            try {
                if (unanswered == null) {
                    TimeUnit.MILLISECONDS.sleep(TYPING);
                    nominate();
                } else {
                    press();
                }
            } catch (IOException noAnswer) {
                withoutAnswer++;
            }
        }
    }

    /** How many requests got no answer. */
    int withoutAnswer() {
        return withoutAnswer;
    }

    /** Presses the button again for the nomination that got no answer. */
    void pressAgain() throws IOException, InterruptedException {
        if (unanswered != null) {
            press();
        }
    }

    /** One person: the form is opened, filled in and sent. */
    void nominate() throws IOException, InterruptedException {
        Document page = visitor.page("/calls/" + call + "/nominations/new");
        String family = login + "-" + ++sent;
        form = Visitor.fill(
                page,
                Map.of(
                        "rank",
                        page.select("select[name=rank] option").eachAttr("value").stream()
                                .filter(rank -> !rank.isEmpty())
                                .findFirst()
                                .orElseThrow(),
                        "family",
                        family,
                        "birthDate",
                        "1980-03-04",
                        "professions",
                        page.select("input[name=professions]").attr("value"),
                        "allDaysPossible",
                        "YES"));
        unanswered = family;
        press();
    }

    private void press() throws IOException, InterruptedException {
        String family = Objects.requireNonNull(unanswered);
        Visitor.require(visitor.send(Objects.requireNonNull(form)), "/applications/");
        acknowledged.add(family);
        unanswered = null;
    }
}
