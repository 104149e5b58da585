package org.tsunagi.base.pdf;

import com.lowagie.text.exceptions.BadPasswordException;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.util.Set;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * The way in for a PDF that somebody sent: nothing behind a password, and nothing that runs, brings along another file or sends
 * something when it is opened. What is written in it is looked at twice: as it stands in the file, behind limits ({@link PdfScan}),
 * and object by object as a reader finds them.
 */
public final class PdfGate {
    /** Names of keys and of kinds of actions (ISO 32000-1, 7.11.4, 12.6.4) that no paper needs. */
    static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "GoToE",
            "RichMedia",
            "RichMediaExecute",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "Movie",
            "XFA");

    private static final int DEEPEST = 60;

    private PdfGate() {}

    /**
     * Refuses a file that may not come in; one is looked at at a time, as each takes memory.
     *
     * @param field at which a refusal is told
     */
    public static synchronized void pass(String field, byte[] sent) {
        PdfScan.of(field, sent);
        try (PdfReader reader = new PdfReader(sent)) {
            refuseUnless(!reader.isEncrypted(), field, "base.pdf.encrypted");
            refuseUnless(reader.getNumberOfPages() > 0, field, "base.pdf.unreadable");
            for (int i = 0; i < reader.getXrefSize(); i++) {
                look(field, reader.getPdfObjectRelease(i), 0);
            }
            look(field, reader.getTrailer(), 0);
        } catch (BadPasswordException | NoClassDefFoundError locked) {
            // a reader needs more classes for what is encrypted, which are not here
            throw new RuleViolation(field, "base.pdf.encrypted");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            if (broken instanceof RuleViolation refusal) {
                throw refusal;
            }
            throw new RuleViolation(field, "base.pdf.unreadable");
        }
    }

    private static void look(String field, PdfObject object, int depth) {
        refuseUnless(depth < DEEPEST, field, "base.pdf.unreadable");
        if (object instanceof PdfName name) {
            refuseUnless(!isActive(name), field, "base.pdf.active");
        } else if (object instanceof PdfArray array) {
            array.getElements().forEach(one -> look(field, one, depth + 1));
        } else if (object instanceof PdfDictionary dictionary) {
            dictionary.getKeys().forEach(key -> {
                refuseUnless(!isActive(key), field, "base.pdf.active");
                look(field, dictionary.get(key), depth + 1);
            });
        }
    }

    private static boolean isActive(PdfName name) {
        return ACTIVE.contains(PdfName.decodeName(name.toString()));
    }

    private static void refuseUnless(boolean held, String field, String key) {
        RuleViolation.unless(held, field, key);
    }
}
