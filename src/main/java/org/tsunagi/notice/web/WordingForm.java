package org.tsunagi.notice.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.notice.WordingDesk.NewWording;
import org.tsunagi.notice.WordingViews.PurposeLine;

/** What is typed about a text of the office. */
record WordingForm(
        @RestForm @Nullable String name,
        @RestForm @Nullable String subject,
        @RestForm @Nullable String text,
        @RestForm @Nullable String key,
        @RestForm @Nullable String version) {
    private static final int LINE = 100;
    private static final int LONGEST_TEXT = 4000;

    /** A new one begins with what its purpose offers. */
    static WordingForm first(PurposeLine purpose) {
        return new WordingForm("", purpose.firstSubject(), purpose.firstText(), "", "");
    }

    static WordingForm of(NewWording wording) {
        return new WordingForm(wording.name(), wording.subject(), wording.text(), "", "");
    }

    /** The text wanted, or null with the problems told. */
    @Nullable
    NewWording read(String purpose, Problems problems) {
        Fields in = new Fields(problems);
        String typedName = in.text("name", name, LINE);
        String typedSubject = in.text("subject", subject, LINE);
        String typedText = in.text("text", text, LONGEST_TEXT);
        if (typedSubject != null && typedSubject.chars().anyMatch(Character::isISOControl)) {
            problems.add("subject", Messages.say("notice.oneLine"));
        }
        return typedName != null && typedSubject != null && typedText != null && problems.none()
                ? new NewWording(purpose, typedName, typedSubject, typedText)
                : null;
    }

    static Map<String, String> words(NewWording wording) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("ひな形の名前", wording.name());
        words.put("件名", wording.subject());
        words.put("本文", wording.text());
        return words;
    }
}
