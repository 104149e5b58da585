package org.tsunagi.notice.print;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.pdf.Typeface;
import org.tsunagi.notice.LetterSheet;

/** What of letters the face of the PDF cannot show exactly (外字); most lines are the same on all of them. */
public final class LetterFace {
    private final Map<String, List<String>> known = new HashMap<>();

    /** The characters it lacks, each once; empty where the letter can be printed as typed. */
    public List<String> lacks(LetterSheet letter) {
        return texts(letter)
                .flatMap(text -> known.computeIfAbsent(text, Typeface.mincho()::lacks).stream())
                .distinct()
                .toList();
    }

    /** Everything that stands on a letter. */
    static Stream<String> texts(LetterSheet letter) {
        return Stream.of(
                        Stream.of(
                                "〒0123456789",
                                letter.address(),
                                addressee(letter),
                                next(letter, 123_456_789),
                                letter.number(),
                                letter.date(),
                                letter.officeAddress(),
                                letter.office(),
                                Messages.say("notice.letter.sealOmitted"),
                                Messages.say("notice.letter.contact"),
                                letter.subject()),
                        Arrays.stream(body(letter).split("\n")),
                        letter.contact().stream())
                .flatMap(texts -> texts);
    }

    static String addressee(LetterSheet letter) {
        return Messages.say("notice.letter.addressee", letter.name());
    }

    /** A page that slips into another's envelope would be told by the name on it. */
    static String next(LetterSheet letter, int number) {
        return Messages.tell("notice.letter.next", letter.name(), number);
    }

    static String body(LetterSheet letter) {
        return letter.text().replace("\t", "　");
    }
}
