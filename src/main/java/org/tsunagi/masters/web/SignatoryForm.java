package org.tsunagi.masters.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.masters.SignatoryViews.SignatoryLine;
import org.tsunagi.masters.TermsOfOffice.Post;
import org.tsunagi.masters.TermsOfOffice.Term;

/** What is typed about somebody who signs. */
record SignatoryForm(
        @RestForm @Nullable String post,
        @RestForm @Nullable String title,
        @RestForm @Nullable String name,
        @RestForm @Nullable String from,
        @RestForm @Nullable String until,
        @RestForm @Nullable String version) {
    /** What one line of a certificate has room for. */
    static final int LONGEST = 30;

    static SignatoryForm titled(String title) {
        return new SignatoryForm(Post.GOVERNOR.name(), title, "", "", "", "");
    }

    static SignatoryForm of(SignatoryLine line) {
        return new SignatoryForm(
                line.post().name(), line.title(), line.name(), printed(line.from()), printed(line.until()), "");
    }

    /** The term wanted, or null with the problems told. */
    @Nullable
    Term read(Problems problems) {
        Fields in = new Fields(problems);
        Post wanted = in.choice("post", post, Post.class);
        String typedTitle = in.text("title", title, LONGEST);
        String typedName = in.text("name", name, LONGEST);
        LocalDate first = in.optionalDate("from", from);
        LocalDate last = in.optionalDate("until", until);
        return wanted == null || typedTitle == null || typedName == null || !problems.none()
                ? null
                : new Term(wanted, typedTitle, typedName, first, last);
    }

    static Map<String, String> words(SignatoryLine line) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("種類", Messages.label(line.post()));
        words.put("職名", line.title());
        words.put("氏名", line.name());
        words.put("いつから", printed(line.from()));
        words.put("いつまで", printed(line.until()));
        return words;
    }

    private static String printed(@Nullable LocalDate day) {
        return day == null ? "" : JapaneseDate.print(day);
    }
}
