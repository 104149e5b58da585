package org.tsunagi.audit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.tsunagi.audit.AuditViews.AuditLine;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.UnseenCharacters;

/** The lines of the audit as a file that Excel opens: UTF-8 with its mark, times in Japan. */
final class AuditCsv {
    private static final String MARK = "\uFEFF";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.JAPAN);
    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setHeader("番号", "日時", "利用者番号", "氏名", "種類", "内容", "操作名", "画面の場所", "接続元")
            .get();

    private AuditCsv() {}

    static byte[] of(List<AuditLine> lines) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter out = new CSVPrinter(text, FORMAT)) {
            for (AuditLine line : lines) {
                out.printRecord(
                        line.id(),
                        MOMENT.format(ZonedDateTime.ofInstant(line.at(), OfficeClock.ZONE)),
                        line.account(),
                        safe(line.name()),
                        Messages.label(line.kind()),
                        safe(AuditWords.told(line)),
                        line.act(),
                        safe(line.path()),
                        safe(line.address()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** No text is taken for a formula, and none hides anything. */
    private static String safe(@Nullable String stored) {
        String text = UnseenCharacters.shown(Objects.requireNonNullElse(stored, ""));
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
