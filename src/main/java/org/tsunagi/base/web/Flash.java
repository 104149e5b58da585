package org.tsunagi.base.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Encryption;
import org.tsunagi.base.start.KeySettings;

/** A sentence for the page after the redirect (「保存しました」): it survives exactly one, in a cookie. As it may name a person, only the server reads it. */
@RequestScoped
public class Flash {
    private static final String COOKIE = "flash";
    private static final int SECONDS = 60;
    private static final int LONGEST = 2000;

    private final RoutingContext routing;
    private final Cookies cookies;
    private final Encryption encryption;
    private @Nullable List<Line> lines;

    Flash(RoutingContext routing, Cookies cookies, KeySettings keys) {
        this.routing = routing;
        this.cookies = cookies;
        this.encryption = new Encryption(keys.csrf(), COOKIE);
    }

    /** Says on the next page shown that something was done. */
    public void say(String sentence) {
        add(new Line(Kind.DONE, sentence, "", ""));
    }

    /** The same, with the place of the next step and what its link says. */
    public void say(String sentence, String nextPlace, String nextWords) {
        add(new Line(Kind.DONE, sentence, nextPlace, nextWords));
    }

    /** Says on the next page shown that something was not done, or not all of it: never in the colour of success. */
    public void warn(String sentence) {
        add(new Line(Kind.NOT_DONE, sentence, "", ""));
    }

    private void add(Line line) {
        lines().add(line);
        String text = lines().stream().map(Line::kept).collect(Collectors.joining("\n"));
        keep(text.substring(0, Math.min(text.length(), LONGEST)), SECONDS);
    }

    /** What is to be said on the page being made; it is said once. */
    List<Line> take() {
        List<Line> taken = List.copyOf(lines());
        if (!taken.isEmpty()) {
            lines().clear();
            keep("", 0);
        }
        return taken;
    }

    /** What no page has shown yet. The cookie is read once, before anything is said: afterwards it holds what was said. */
    private List<Line> lines() {
        if (lines == null) {
            lines = new ArrayList<>(left());
        }
        return lines;
    }

    private List<Line> left() {
        try {
            return encryption
                    .decrypt(Base64.getUrlDecoder().decode(cookies.value(routing, COOKIE)))
                    .map(text -> new String(text, StandardCharsets.UTF_8))
                    .stream()
                    .flatMap(String::lines)
                    .map(Line::read)
                    .toList();
        } catch (IllegalArgumentException notOurs) {
            return List.of();
        }
    }

    private void keep(String text, int seconds) {
        byte[] encrypted = encryption.encrypt(text.getBytes(StandardCharsets.UTF_8));
        String value =
                text.isEmpty() ? "" : Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted);
        cookies.keep(routing, COOKIE, value, seconds);
    }

    /** Whether what was asked for has been done. */
    public enum Kind {
        DONE,
        NOT_DONE
    }

    /**
     * A sentence with its kind and the next step.
     *
     * @param place a path of ours the next step lies at, or empty
     * @param words what the link to it says, or empty
     */
    public record Line(Kind kind, String sentence, String place, String words) {
        private static final String BETWEEN = "\t";
        private static final int PARTS = 4;

        public boolean isDone() {
            return kind == Kind.DONE;
        }

        String kept() {
            return String.join(BETWEEN, kind.name(), sentence.replaceAll("\\s*[\t\n]\\s*", " "), place, words);
        }

        /** A cookie may come from anywhere: what does not look like ours is a plain sentence, and leads nowhere else. */
        static Line read(String kept) {
            String[] parts = kept.split(BETWEEN, -1);
            Kind kind = parts[0].equals(Kind.NOT_DONE.name()) ? Kind.NOT_DONE : Kind.DONE;
            return parts.length == PARTS && parts[2].matches("|/[A-Za-z0-9].*")
                    ? new Line(kind, parts[1], parts[2], parts[3])
                    : new Line(kind, parts.length == 1 ? parts[0] : parts[1], "", "");
        }
    }
}
