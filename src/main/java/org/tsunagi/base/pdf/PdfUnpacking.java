package org.tsunagi.base.pdf;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.tsunagi.base.kernel.RuleViolation;

/** Unpacks what is packed in one PDF, part by part, and tells the names in it; all of it together is bounded. */
final class PdfUnpacking implements AutoCloseable {
    /** What all that is packed in a file may grow to. */
    static final int MOST_UNPACKED = 50 * 1024 * 1024;

    /** So many bytes are given to be unpacked, for what is packed may begin anywhere. */
    private static final int MOST_READ = 64 * 1024 * 1024;

    private static final int PART = 4 * 1024;

    private final String field;
    private final byte[] sent;
    private final PdfNames.Found found;
    private final Inflater inflater = new Inflater();
    private final byte[] some = new byte[64 * 1024];
    private int unpacked;
    private int read;

    PdfUnpacking(String field, byte[] sent, PdfNames.Found found) {
        this.field = field;
        this.sent = sent;
        this.found = found;
    }

    /** Looks at what is packed here, if anything is; whether it could be unpacked to its end. */
    boolean unpack(int at) {
        if (!isPacked(at)) {
            return false;
        }
        PdfNames names = new PdfNames(found);
        inflater.reset();
        try {
            unpack(at, names);
        } catch (DataFormatException broken) {
            // what it had made so far is in the buffer, as is what it made before
            grown(some.length);
            names.pass(some, 0, some.length);
        }
        names.end();
        return inflater.finished();
    }

    /** By the head that zlib writes (RFC 1950). */
    private boolean isPacked(int at) {
        return at + 1 < sent.length
                && (sent[at] & 0x0F) == 8
                && ((sent[at] & 0xFF) << 8 | sent[at + 1] & 0xFF) % 31 == 0;
    }

    private void unpack(int at, PdfNames names) throws DataFormatException {
        int given = at;
        boolean stuck = false;
        while (!inflater.finished() && !stuck) {
            if (inflater.needsInput() && given < sent.length) {
                int part = Math.min(PART, sent.length - given);
                inflater.setInput(sent, given, part);
                given += part;
                read += part;
            }
            int made = inflater.inflate(some);
            grown(made);
            names.pass(some, 0, made);
            stuck = made == 0 && (inflater.needsDictionary() || !inflater.needsInput() || given == sent.length);
        }
    }

    private void grown(int by) {
        unpacked += by;
        RuleViolation.unless(unpacked <= MOST_UNPACKED && read <= MOST_READ, field, "base.pdf.large");
    }

    @Override
    public void close() {
        inflater.end();
    }
}
