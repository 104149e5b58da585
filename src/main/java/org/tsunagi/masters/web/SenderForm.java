package org.tsunagi.masters.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.masters.Sender;

/** What is typed about the office as a sender. */
record SenderForm(
        @RestForm @Nullable String mailAddress,
        @RestForm @Nullable String mailName,
        @RestForm @Nullable String numberLine,
        @RestForm @Nullable String address,
        @RestForm @Nullable String department,
        @RestForm @Nullable String person,
        @RestForm @Nullable String phone,
        @RestForm @Nullable String contactMail,
        @RestForm @Nullable String version) {
    private static final int LINE = 100;

    static SenderForm of(Sender sender) {
        return new SenderForm(
                sender.mailAddress(),
                sender.mailName(),
                sender.numberLine(),
                sender.address(),
                sender.department(),
                sender.person(),
                sender.phone(),
                sender.contactMail(),
                "");
    }

    /** The sender wanted, or null with the problems told. */
    @Nullable
    Sender read(Problems problems) {
        Fields in = new Fields(problems);
        Sender read = new Sender(
                in.mailAddress("mailAddress", mailAddress),
                line(in, problems, "mailName", mailName, LINE),
                line(in, problems, "numberLine", numberLine, LINE),
                line(in, problems, "address", address, 2 * LINE),
                line(in, problems, "department", department, LINE),
                line(in, problems, "person", person, LINE),
                line(in, problems, "phone", phone, LINE / 2),
                in.mailAddress("contactMail", contactMail));
        if (!read.numberLine().isEmpty() && !read.numberLine().contains(Sender.NUMBER)) {
            problems.add("numberLine", Messages.say("masters.sender.number"));
        }
        return problems.none() ? read : null;
    }

    /** What goes into a header of a mail or into a line of a letter has no line ends. */
    private static String line(Fields in, Problems problems, String field, @Nullable String value, int max) {
        String typed = in.optionalText(field, value, max);
        if (typed != null && typed.chars().anyMatch(Character::isISOControl)) {
            problems.add(field, Messages.say("masters.sender.oneLine"));
        }
        return typed == null ? "" : typed;
    }

    static Map<String, String> words(Sender sender) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("差出人のメールアドレス", sender.mailAddress());
        words.put("差出人の名前", sender.mailName());
        words.put("文書番号の形", sender.numberLine());
        words.put("所在地", sender.address());
        words.put("担当の部署", sender.department());
        words.put("担当者", sender.person());
        words.put("電話番号", sender.phone());
        words.put("問合せ先のメールアドレス", sender.contactMail());
        return words;
    }
}
