package org.tsunagi.base.kernel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands in brackets for the legal form of a workplace, as a search spells it out: (株) is 株式会社. */
final class LegalForms {
    private static final Map<String, String> SPELLED_OUT =
            table("株 株式会社 有 有限会社 合 合同会社 同 合同会社 名 合名会社 資 合資会社 医 医療法人 医社 医療法人社団 医財 医療法人財団"
                    + " 福 社会福祉法人 社福 社会福祉法人 学 学校法人 社 社団法人 一社 一般社団法人 公社 公益社団法人"
                    + " 財 財団法人 一財 一般財団法人 公財 公益財団法人 特非 特定非営利活動法人 独 独立行政法人 宗 宗教法人");

    private static final List<String> LONGEST_FIRST = SPELLED_OUT.values().stream()
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    private static final Pattern BLANK = Pattern.compile("\\s");

    private LegalForms() {}

    /** {@code folded} (plain width) with (株) and its like written as words, and NPO法人 by its long name. */
    static String spelledOut(String folded) {
        String words = BLANK.matcher(folded)
                .replaceAll("")
                .replace("npo法人", "特定非営利活動法人")
                .replace("(npo)", "特定非営利活動法人");
        if (words.indexOf('(') < 0) {
            return words;
        }
        for (Map.Entry<String, String> form : SPELLED_OUT.entrySet()) {
            words = words.replace("(" + form.getKey() + ")", form.getValue());
        }
        return words;
    }

    /** A name of these words without its legal forms. */
    static String without(String spelledOut) {
        String name = spelledOut;
        for (String form : LONGEST_FIRST) {
            name = name.replace(form, "");
        }
        return name;
    }

    private static Map<String, String> table(String shortAndLong) {
        Map<String, String> table = new LinkedHashMap<>();
        String[] words = shortAndLong.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return table;
    }
}
