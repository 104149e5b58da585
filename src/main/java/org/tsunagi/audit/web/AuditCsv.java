package org.tsunagi.audit.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tsunagi.audit.AuditViews.AuditLine;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.workbook.Column;
import org.tsunagi.base.workbook.CsvSheet;

/** The lines of the audit as a file, times in Japan. */
final class AuditCsv {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.JAPAN);

    private static final List<Column<AuditLine>> COLUMNS = List.of(
            Column.number("番号", AuditLine::id),
            Column.text("日時", line -> MOMENT.format(ZonedDateTime.ofInstant(line.at(), OfficeClock.ZONE))),
            Column.number("利用者番号", AuditLine::account),
            Column.text("氏名", AuditLine::name),
            Column.text("種類", line -> Messages.label(line.kind())),
            Column.text("内容", AuditWords::told),
            Column.text("操作名", AuditLine::act),
            Column.text("画面の場所", AuditLine::path),
            Column.text("接続元", AuditLine::address));

    private AuditCsv() {}

    static byte[] of(List<AuditLine> lines) {
        return CsvSheet.of(COLUMNS, lines);
    }
}
