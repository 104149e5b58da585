package org.tsunagi.notice.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.workbook.Column;
import org.tsunagi.base.workbook.DataSheet;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.notice.NoticePurpose.Recipient;

/**
 * The people of a notice as Excel rows for the office's own mail merge: the names of the texts are the headings.
 *
 * @param fields the names that differ from person to person
 * @param office what stands for the names of the office, the same in each row, so that no merge needs them typed again
 */
public record MergeWorkbook(List<String> fields, Map<String, String> office) {
    /** One row per person. */
    public byte[] of(String title, List<Recipient> people, String author, LocalDate today) {
        Stream<Column<Recipient>> named = fields.stream()
                .map(field -> Column.text(field, person -> person.fields().get(field)));
        Stream<Column<Recipient>> reached = Stream.of(
                Column.text(Messages.say("notice.merge.mail"), Recipient::mail),
                Column.text(Messages.say("notice.merge.address"), Recipient::address));
        Stream<Column<Recipient>> same = office.entrySet().stream()
                .filter(one -> !fields.contains(one.getKey()))
                .map(one -> Column.text(one.getKey(), person -> one.getValue()));
        Workbook workbook = new Workbook(title, author, today);
        workbook.sheet(
                new DataSheet<>(
                        Messages.say("notice.merge.sheet"),
                        Stream.of(named, reached, same)
                                .flatMap(columns -> columns)
                                .toList()),
                people);
        return workbook.bytes();
    }
}
