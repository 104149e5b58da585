package org.tsunagi.base.entry;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.tsunagi.base.kernel.RuleViolation;

/** A file of comma-separated values, as offices publish and send them. What is no such file is refused before a line is read. */
public final class CsvFile {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final String MARK = "\uFEFF";

    private CsvFile() {}

    /**
     * Its lines, each cell as it stands; the file has to be in Shift_JIS.
     *
     * @param field of the form, to which a refusal belongs
     * @param most lines it may have
     */
    public static List<List<String>> lines(String field, byte[] bytes, int most) {
        checkText(field, bytes);
        boolean utf8 = decoded(bytes, StandardCharsets.UTF_8)
                .filter(text -> text.chars().anyMatch(c -> c > 0x7f))
                .isPresent();
        RuleViolation.unless(!utf8, field, "entry.csv.utf8");
        return parsed(field, readable(field, decoded(bytes, SHIFT_JIS), "entry.csv.encoding"), most);
    }

    /** The same of a file in Shift_JIS or in UTF-8, with or without the mark at its beginning. */
    public static List<List<String>> linesInAnyEncoding(String field, byte[] bytes, int most) {
        checkText(field, bytes);
        Optional<String> text = decoded(bytes, StandardCharsets.UTF_8)
                .map(one -> one.startsWith(MARK) ? one.substring(1) : one)
                .or(() -> decoded(bytes, SHIFT_JIS));
        return parsed(field, readable(field, text, "entry.csv.noText"), most);
    }

    private static String readable(String field, Optional<String> text, String otherwise) {
        return text.filter(one -> one.indexOf('\0') < 0).orElseThrow(() -> new RuleViolation(field, otherwise));
    }

    private static List<List<String>> parsed(String field, String text, int most) {
        RuleViolation.unless(text.lines().count() <= most, field, "entry.csv.long", Integer.toString(most));
        try {
            return CSVFormat.DEFAULT.parse(new StringReader(text)).stream()
                    .map(row -> row.toList())
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw new RuleViolation(field, "entry.csv.broken");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void checkText(String field, byte[] bytes) {
        RuleViolation.unless(!FileMagic.PK.begins(bytes) && !FileMagic.OLE2.begins(bytes), field, "entry.csv.workbook");
    }

    private static Optional<String> decoded(byte[] bytes, Charset by) {
        try {
            return Optional.of(by.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }
}
