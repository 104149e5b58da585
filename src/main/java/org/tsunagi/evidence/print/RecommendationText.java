package org.tsunagi.evidence.print;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.evidence.RecommendationHead;
import org.tsunagi.evidence.RecommendationViews.RecommendationPaper;
import org.tsunagi.intake.Nominee;
import org.tsunagi.intake.ReceiptNumber;

/** What stands on a 推薦書, the same in the PDF and in the Word file. */
record RecommendationText(
        String number,
        String date,
        String addressee,
        String signer,
        String title,
        String sentence,
        Map<String, String> rows,
        ReceiptNumber code) {
    static RecommendationText of(RecommendationPaper paper, RecommendationHead head, Nominee one) {
        return new RecommendationText(
                head.number(),
                JapaneseDate.print(head.datedOn()),
                say("addressee", paper.addressee()),
                head.signer(),
                say("title"),
                say("sentence", paper.call().year().label(), paper.call().course()),
                rows(one),
                new ReceiptNumber(one.line().id()));
    }

    private static Map<String, String> rows(Nominee one) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(say("name"), one.particulars().name().full());
        rows.put(say("kana"), one.particulars().name().kana());
        rows.put(say("birthDate"), JapaneseDate.print(one.particulars().birthDate()));
        rows.put(say("employer"), one.particulars().employer());
        rows.put(say("professions"), String.join("、", one.professions()));
        Integer rank = one.rank();
        rows.put(say("rank"), rank == null ? "" : say("ranked", rank.toString()));
        rows.put(say("reason"), one.particulars().reason());
        return rows;
    }

    static String say(String key, Object... arguments) {
        return Messages.say("evidence.recommendation." + key, arguments);
    }
}
