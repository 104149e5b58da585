package org.tsunagi.notice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.notice.NoticePurpose.Recipient;

/** Who is left out, for the name of a file by which the audit keeps it: 「3、5～9を除く」. */
final class LeftOutWords {
    private static final int LONGEST = 80;
    private static final int A_ROW = 3;

    private LeftOutWords() {}

    /** Empty where nobody is; how many, where their numbers would make the name too long. */
    static String of(List<Recipient> everybody, Set<String> without) {
        List<String> said = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int count = 0;
        for (Recipient person : everybody) {
            if (without.contains(person.number())) {
                row.add(person.number());
                count++;
            } else {
                close(row, said);
            }
        }
        close(row, said);
        String numbers = String.join("、", said);
        return count == 0
                ? ""
                : numbers.length() <= LONGEST
                        ? Messages.say("notice.without", numbers)
                        : Messages.tell("notice.withoutMany", count);
    }

    private static void close(List<String> row, List<String> said) {
        if (row.size() >= A_ROW) {
            said.add(row.get(0) + "～" + row.get(row.size() - 1));
        } else {
            said.addAll(row);
        }
        row.clear();
    }
}
