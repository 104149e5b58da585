package org.tsunagi.base.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * The way in for a PDF that somebody sent: nothing behind a password, and nothing that runs, brings along another file or sends
 * something when it is opened. No reader makes objects of it: its bytes are read once from the beginning to the end, as they
 * stand and as they are once unpacked, and the names in them decide. It takes some times the memory of the file, and time by
 * its length and by what is unpacked, which is bounded.
 */
public final class PdfGate {
    /** Names of keys and of kinds of actions (ISO 32000-1, 7.11.4, 12.6.4) that no paper needs. */
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "GoToR",
            "GoToE",
            "RichMedia",
            "RichMediaExecute",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "Movie",
            "Sound",
            "Thread",
            "XFA");

    /** Ways of packing that are not unpacked here. */
    private static final Set<String> OTHERWISE =
            Set.of("ASCIIHexDecode", "ASCII85Decode", "LZWDecode", "RunLengthDecode", "Crypt");

    private static final Pattern OBJECTS = Pattern.compile("/(?:First|ObjStm|XRef)\\b");
    private static final Pattern FIRST = Pattern.compile("/First\\b");
    private static final Pattern SHIFTED = Pattern.compile("/Predictor\\b");
    private static final Pattern FILTER = Pattern.compile("/Filter\\b");
    private static final Pattern FLATE = Pattern.compile("/Filter\\s*+\\[?+\\s*+/(?:FlateDecode|Fl)\\b");
    private static final Pattern ONLY_FLATE =
            Pattern.compile("/Filter\\s*+(?:/(?:FlateDecode|Fl)\\b|\\[\\s*+/(?:FlateDecode|Fl)\\s*+\\])");
    private static final Pattern HUGE = Pattern.compile("/Size\\s{1,20}+\\d{8,20}+|(?<!start)xref\\s{1,20}+"
            + "(?:\\d{8,20}+|\\d{1,7}+\\s{1,20}+\\d{8,20}+)|(?<!\\d)\\d{8,20}+\\s{1,20}+\\d{1,5}+\\s{1,20}+obj\\b");

    private static final String STREAM = "stream";
    private static final String END = "end";
    private static final int TAIL = 1024;
    private static final int LONGEST_LINE = 256;
    private static final int DEEPEST = 1_000;

    private final String field;
    private final byte[] sent;
    private final String text;
    private final PdfUnpacking packed;
    private boolean rooted;
    private boolean packsObjects;
    private boolean packsOtherwise;
    private boolean opens;
    private boolean leadsOut;

    private PdfGate(String field, byte[] sent) {
        this.field = field;
        this.sent = sent;
        this.text = new String(sent, StandardCharsets.ISO_8859_1);
        this.packed = new PdfUnpacking(field, sent, (name, next) -> named(name, next, true));
    }

    /**
     * Refuses a file that may not come in.
     *
     * @param field at which a refusal is told
     */
    public static void pass(String field, byte[] sent) {
        PdfGate gate = new PdfGate(field, sent);
        try (PdfUnpacking packed = gate.packed) {
            gate.look(packed);
        }
    }

    private void look(PdfUnpacking packed) {
        refuseUnless(text.startsWith("%PDF-") && isWholeAtTheEnd(), "base.pdf.unreadable");
        refuseUnless(!HUGE.matcher(text).find(), "base.pdf.large");
        boolean within = false;
        int from = 0;
        for (int word = text.indexOf(STREAM); word >= 0; word = text.indexOf(STREAM, word + STREAM.length())) {
            int data = word + STREAM.length();
            if (text.startsWith(END, word - END.length())) {
                pass(from, data, within);
                within = false;
                from = data;
            } else if (!within && isEndOfLine(data)) {
                pass(from, word, false);
                stream(from, word, data);
                within = true;
                from = data;
            } else {
                packed.unpack(afterSpace(data));
                packed.unpack(afterLine(data));
            }
        }
        refuseUnless(!within, "base.pdf.unreadable");
        pass(from, sent.length, false);
        refuseUnless(rooted, "base.pdf.unreadable");
        refuseUnless(!(packsObjects && packsOtherwise), "base.pdf.large");
        refuseUnless(!(opens && leadsOut), "base.pdf.active");
    }

    private boolean isWholeAtTheEnd() {
        int end = text.lastIndexOf("%%EOF");
        return end >= sent.length - TAIL
                && afterSpace(end + "%%EOF".length()) == sent.length
                && text.substring(Math.max(0, end - TAIL), Math.max(0, end)).contains("startxref");
    }

    /** What stands between the beginning of a stream and its end, or outside of all. */
    private void pass(int from, int to, boolean within) {
        PdfNames names = new PdfNames((name, next) -> raw(name, next, within));
        names.pass(sent, from, to);
        names.end();
        int depth = 0;
        for (int i = from; i < to && !within; i++) {
            int step = sent[i] == '[' || sent[i] == '<' ? 1 : sent[i] == ']' || sent[i] == '>' ? -1 : 0;
            depth = Math.max(0, depth + step);
            refuseUnless(depth <= DEEPEST, "base.pdf.unreadable");
        }
    }

    private void raw(String name, char next, boolean within) {
        rooted |= name.equals("Root");
        packsObjects |= name.equals("First");
        packsOtherwise |= OTHERWISE.contains(name);
        named(name, next, within);
    }

    /** In bytes of pictures and fonts two letters stand by chance; what needs the name JS has a longer one beside it. */
    private void named(String name, char next, boolean byChance) {
        refuseUnless(!name.equals("Encrypt"), "base.pdf.encrypted");
        refuseUnless(!ACTIVE.contains(name) || byChance && name.equals("JS"), "base.pdf.active");
        leadsOut |= name.equals("URI");
        opens |= name.equals("OpenAction") && next != '['
                || name.equals("AA") && (next == '<' || Character.isDigit(next));
    }

    /** A stream with what is said of it, which stands before it from its object's beginning on. */
    private void stream(int from, int word, int data) {
        String before = text.substring(from, word);
        int begins = Math.max(0, before.lastIndexOf("endobj"));
        String written = before.substring(begins);
        String said = PdfNames.unescaped(written);
        refuseUnless(isBalanced(written) && !isRemark(before, begins), "base.pdf.unreadable");
        if (OBJECTS.matcher(said).find()) {
            refuseUnless(
                    ONLY_FLATE.matcher(said).find()
                            && FILTER.matcher(said).results().count() == 1
                            && !(SHIFTED.matcher(said).find()
                                    && FIRST.matcher(said).find()),
                    "base.pdf.large");
        }
        int first = afterSpace(data);
        boolean whole = packed.unpack(first);
        refuseUnless(
                whole || !FLATE.matcher(said).find() || text.startsWith(END + STREAM, first), "base.pdf.unreadable");
    }

    /** Whether no string was cut in two to hide what is said before it. */
    private static boolean isBalanced(String said) {
        int open = 0;
        for (int i = 0; i < said.length() && open >= 0; i++) {
            char one = said.charAt(i);
            i += one == '\\' ? 1 : 0;
            open += one == '(' ? 1 : one == ')' ? -1 : 0;
        }
        return open == 0;
    }

    /** Whether a percent sign that stands in no string makes the end of this line a remark. */
    private static boolean isRemark(String before, int at) {
        int open = 0;
        for (int i = Math.max(before.lastIndexOf('\n', at), before.lastIndexOf('\r', at)) + 1; i < at; i++) {
            char one = before.charAt(i);
            i += one == '\\' ? 1 : 0;
            open = Math.max(0, open + (one == '(' ? 1 : one == ')' ? -1 : 0));
            if (one == '%' && open == 0) {
                return true;
            }
        }
        return false;
    }

    private int afterSpace(int from) {
        int at = from;
        while (at < sent.length && PdfNames.isSpace(sent[at])) {
            at++;
        }
        return at;
    }

    private boolean isEndOfLine(int from) {
        int at = from;
        while (at < sent.length && (sent[at] == ' ' || sent[at] == '\t')) {
            at++;
        }
        return at < sent.length && (sent[at] == '\r' || sent[at] == '\n');
    }

    private int afterLine(int from) {
        int at = from;
        while (at < sent.length && at - from < LONGEST_LINE && sent[at] != '\r' && sent[at] != '\n') {
            at++;
        }
        return afterSpace(at);
    }

    private void refuseUnless(boolean held, String key) {
        RuleViolation.unless(held, field, key);
    }
}
