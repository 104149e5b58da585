package org.tsunagi.base.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * A PDF as it stands in the file, before any reader makes objects of it: the names in it, and how large what is packed in it says to
 * be and becomes. So no file makes a reader take more memory than there is.
 */
final class PdfScan {
    /** Of a page's contents a reader unpacks nothing here; of objects that are packed together (7.5.7) all. */
    static final int MOST_PACKED = 8 * 1024 * 1024;

    static final int MOST_PACKED_TOGETHER = 24 * 1024 * 1024;

    private static final int MOST_OBJECTS = 1_000_000;
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final String END = "endstream";
    private static final Pattern STREAM = Pattern.compile(">>\\s*stream\\r?\\n");
    private static final Pattern OBJECT = Pattern.compile("\\d+\\s+\\d+\\s+obj\\b");
    private static final Pattern NAME = Pattern.compile("/([^\\s/<>\\[\\](){}%]+)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PACKED = Pattern.compile("/(ObjStm|XRef)\\b|/Type\\s+\\d");
    private static final Pattern FILTER = Pattern.compile("/Filter\\b");
    private static final Pattern SIMPLY_PACKED =
            Pattern.compile("/Filter\\s*(\\[\\s*/(FlateDecode|Fl)\\s*\\]|/(FlateDecode|Fl)\\b)");
    private static final Pattern SIZE =
            Pattern.compile("/(Size|N|First|Columns|Colors|BitsPerComponent|Predictor|Prev|Length)\\s+(\\d+)");
    private static final Pattern INDEX = Pattern.compile("/Index\\s*\\[([^\\]]*)\\]");
    private static final Pattern SECTION = Pattern.compile("(?m)^\\s*(\\d+)\\s+(\\d+)\\s*$");
    private static final Pattern AFTER_THE_END = Pattern.compile("(?s).*%%EOF[\\s\\x00]*");

    private final String field;
    private int unpacked;

    private PdfScan(String field) {
        this.field = field;
    }

    /** Refuses what may not come in. */
    static void of(String field, byte[] sent) {
        String text = new String(sent, StandardCharsets.ISO_8859_1);
        RuleViolation.unless(
                text.startsWith("%PDF-")
                        && AFTER_THE_END
                                .matcher(text.substring(Math.max(0, text.length() - 1024)))
                                .matches(),
                field,
                "base.pdf.unreadable");
        new PdfScan(field).look(text, sent);
    }

    private void look(String text, byte[] sent) {
        Matcher stream = STREAM.matcher(text);
        int from = 0;
        while (stream.find(from)) {
            String before = text.substring(from, stream.start() + 2);
            words(before);
            int end = text.indexOf(END, stream.end());
            RuleViolation.unless(end >= 0, field, "base.pdf.unreadable");
            String said = unescaped(dictionary(before));
            RuleViolation.unless(said.strip().startsWith("<<"), field, "base.pdf.unreadable");
            if (PACKED.matcher(said).find()) {
                RuleViolation.unless(
                        SIMPLY_PACKED.matcher(said).find()
                                && FILTER.matcher(said).results().count() == 1,
                        field,
                        "base.pdf.large");
                String inside = unpacked(sent, stream.end(), end);
                if (!said.contains("/XRef")) {
                    words(inside);
                }
            }
            from = end + END.length();
        }
        words(text.substring(from));
    }

    /** What is said of a stream: from its object's beginning on. */
    private static String dictionary(String before) {
        Matcher object = OBJECT.matcher(before);
        int begins = 0;
        while (object.find()) {
            begins = object.end();
        }
        return before.substring(begins);
    }

    /** What stands between streams, or was packed in one. */
    private void words(String written) {
        String said = unescaped(written);
        Matcher name = NAME.matcher(said);
        while (name.find()) {
            RuleViolation.unless(!name.group(1).equals("Encrypt"), field, "base.pdf.encrypted");
            RuleViolation.unless(!PdfGate.ACTIVE.contains(name.group(1)), field, "base.pdf.active");
        }
        numbers(SIZE.matcher(said), 2, MOST_BYTES);
        Matcher index = INDEX.matcher(said);
        while (index.find()) {
            numbers(Pattern.compile("\\d+").matcher(index.group(1)), 0, MOST_OBJECTS);
        }
        Matcher section = SECTION.matcher(said);
        while (section.find()) {
            RuleViolation.unless(
                    small(section.group(1), MOST_OBJECTS) && small(section.group(2), MOST_OBJECTS),
                    field,
                    "base.pdf.large");
        }
    }

    private void numbers(Matcher found, int group, int most) {
        while (found.find()) {
            RuleViolation.unless(small(found.group(group), most), field, "base.pdf.large");
        }
    }

    private static boolean small(String digits, int most) {
        return digits.length() < 9 && Integer.parseInt(digits) <= most;
    }

    private String unpacked(byte[] sent, int from, int to) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(sent, from, to - from);
            byte[] some = new byte[64 * 1024];
            StringBuilder all = new StringBuilder();
            while (!inflater.finished()) {
                int read = inflater.inflate(some);
                if (read == 0) {
                    break;
                }
                unpacked += read;
                RuleViolation.unless(
                        all.length() + read <= MOST_PACKED && unpacked <= MOST_PACKED_TOGETHER,
                        field,
                        "base.pdf.large");
                all.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        } catch (DataFormatException broken) {
            throw new RuleViolation(field, "base.pdf.unreadable");
        } finally {
            inflater.end();
        }
    }

    private static String unescaped(String written) {
        return written.indexOf('#') < 0
                ? written
                : ESCAPED.matcher(written)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
    }
}
