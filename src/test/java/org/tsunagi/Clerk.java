package org.tsunagi;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An officer who makes a certificate void and issues a new one, again and again, and remembers what the server answered. */
final class Clerk {
    private static final int READING = 50;
    /** What was made void stays in the list, whose first page is all that is looked at. */
    private static final int ENOUGH = 40;

    private static final int A_COMMIT_UNDER_WAY = 200;

    private final Visitor visitor;
    private final String course;
    private final Set<Long> issued = ConcurrentHashMap.newKeySet();
    private int withoutAnswer;

    private Clerk(Visitor visitor, String course) {
        this.visitor = visitor;
        this.course = course;
    }

    /** Works on the course of 2019 that has certificates. */
    static Clerk of2019(Visitor officer) throws IOException, InterruptedException {
        String course = officer.page("/certificates?year=2019")
                .select("main a[href~=^/courses/[0-9]+/certificates$]")
                .attr("href");
        return new Clerk(officer, course.replace("/certificates", ""));
    }

    /** The certificates the server said it had issued. */
    Set<Long> issued() {
        return issued;
    }

    /** Until the connection breaks. */
    void issueUntilItBreaks() throws InterruptedException {
        try {
            while (true) {
                issueOrMakeVoid();
            }
        } catch (IOException killed) {
            // what was sent last has got no answer: the list tells next time whether it was done
        }
    }

    /** Until it is over; the list tells whether what got no answer was done. */
    void issueUntil(BooleanSupplier over) throws InterruptedException {
        while (!over.getAsBoolean()) {
            try {
                TimeUnit.MILLISECONDS.sleep(READING);
                if (issued.size() < ENOUGH) {
                    issueOrMakeVoid();
                }
            } catch (IOException noAnswer) {
                withoutAnswer++;
                TimeUnit.MILLISECONDS.sleep(A_COMMIT_UNDER_WAY);
            }
        }
    }

    /** How many requests got no answer. */
    int withoutAnswer() {
        return withoutAnswer;
    }

    private void issueOrMakeVoid() throws IOException, InterruptedException {
        Document list = visitor.page(course + "/certificates");
        Element waiting = list.selectFirst("td a[href^=/completions/]");
        if (waiting != null) {
            HttpResponse<String> answer = visitor.send(Visitor.fill(visitor.page(waiting.attr("href")), Map.of()));
            Visitor.require(answer, "/certificates/");
            issued.add(Long.valueOf(
                    answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/", "")));
            return;
        }
        String certificate = list.select("td a[href^=/certificates/][href$=.pdf]")
                .attr("href")
                .replace(".pdf", "");
        Visitor.require(
                visitor.send(Visitor.fill(
                        visitor.page(certificate), "form[action$=/invalidation]", Map.of("reason", "書き損じ"))),
                "/certificates/");
    }
}
