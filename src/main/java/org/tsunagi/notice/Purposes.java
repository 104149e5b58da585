package org.tsunagi.notice;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Sender;
import org.tsunagi.notice.WordingDesk.NewWording;
import org.tsunagi.notice.WordingViews.WordingLine;

/** What the office may write about, with the names each purpose offers: its own, then those of the office. */
@ApplicationScoped
class Purposes {
    private static final List<String> OF_THE_OFFICE = List.of("県名", "担当部署", "担当者", "電話番号", "問合せ先メール");

    private static final List<String> ON_PAPER = List.of("宛名", "住所", "件名", "文書番号", "日付", "差出人", "差出人住所");

    private final List<NoticePurpose> all;
    private final MastersViews masters;

    Purposes(@All List<NoticePurpose> all, MastersViews masters) {
        this.all =
                all.stream().sorted(Comparator.comparing(NoticePurpose::code)).toList();
        this.masters = masters;
    }

    List<NoticePurpose> all() {
        return all;
    }

    NoticePurpose require(String code) {
        return NotFound.orThrow(
                all.stream().filter(one -> one.code().equals(code)).findFirst(), "NoticePurpose");
    }

    /** What the purpose begins with, as a text that can be chosen. */
    WordingLine first(NoticePurpose purpose) {
        String name = Messages.say("notice.first");
        return new WordingLine(
                WordingViews.FIRST,
                0,
                new NewWording(purpose.code(), name, purpose.firstSubject(), purpose.firstText()));
    }

    List<String> fieldsOf(NoticePurpose purpose) {
        List<String> fields = new ArrayList<>(purpose.fields());
        fields.addAll(OF_THE_OFFICE);
        return fields;
    }

    /** What a letter written in a word processor may name besides. */
    List<String> fieldsOnPaper(NoticePurpose purpose) {
        List<String> fields = fieldsOf(purpose);
        fields.addAll(ON_PAPER);
        return fields;
    }

    /** What stands for the names of the office. */
    Map<String, String> ofTheOffice() {
        Sender sender = masters.sender();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("県名", masters.settings().map(one -> one.name()).orElse(""));
        values.put("担当部署", sender.department());
        values.put("担当者", sender.person());
        values.put("電話番号", sender.phone());
        values.put("問合せ先メール", sender.contactMail());
        return values;
    }
}
