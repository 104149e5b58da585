package org.tsunagi;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An officer who makes a certificate void and issues a new one, again and again, and remembers what the server answered. */
final class Clerk {
    private final Visitor visitor;
    private final String course;
    private final Set<Long> issued = ConcurrentHashMap.newKeySet();

    /** @param course the path of a course with completers */
    Clerk(Visitor visitor, String course) {
        this.visitor = visitor;
        this.course = course;
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
        String certificate = list.select("td a[href$=.pdf]").attr("href").replace(".pdf", "");
        Visitor.require(
                visitor.send(Visitor.fill(
                        visitor.page(certificate), "form[action$=/invalidation]", Map.of("reason", "書き損じ"))),
                "/certificates/");
    }
}
