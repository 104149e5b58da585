package org.tsunagi.notice.print;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.workbook.Column;
import org.tsunagi.base.workbook.DataSheet;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.notice.NoticePurpose.Recipient;

/** The people of a notice as Excel rows for the office's own mail merge: the names of the texts are the headings. */
public final class MergeWorkbook {
    private MergeWorkbook() {}

    /** One row per person. */
    public static byte[] of(String title, List<Recipient> people, List<String> fields, String author, LocalDate today) {
        Stream<Column<Recipient>> named = fields.stream()
                .map(field -> Column.text(field, person -> person.fields().get(field)));
        Stream<Column<Recipient>> reached = Stream.of(
                Column.text(Messages.say("notice.merge.mail"), Recipient::mail),
                Column.text(Messages.say("notice.merge.address"), Recipient::address));
        Workbook workbook = new Workbook(title, author, today);
        workbook.sheet(
                new DataSheet<>(
                        Messages.say("notice.merge.sheet"),
                        Stream.concat(named, reached).toList()),
                people);
        return workbook.bytes();
    }
}
