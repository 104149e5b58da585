package org.tsunagi.evidence.web;

import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.FileMagic;
import org.tsunagi.base.entry.PictureGate;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.pdf.PdfGate;
import org.tsunagi.base.web.SentFile;
import org.tsunagi.evidence.EvidencePiece.FileKind;
import org.tsunagi.evidence.EvidencePiece.SentEvidence;

/** A file of evidence that came with a form: known by its first bytes, whatever it is called, and passed through the gate of its kind. */
final class EvidenceUpload {
    static final int MOST_KILOBYTES = 5 * 1024;
    private static final int KILO = 1024;

    private EvidenceUpload() {}

    /** The field of a request in a form. */
    static String field(long requestId) {
        return "file" + requestId;
    }

    /** What may be kept; empty with the problems told. */
    static Optional<SentEvidence> read(Problems problems, long requestId, java.util.List<FileUpload> sent) {
        String field = field(requestId);
        @Nullable
        FileUpload file = sent.stream()
                .filter(one -> one.name().equals(field))
                .findFirst()
                .orElse(null);
        return SentFile.read(problems, field, file, MOST_KILOBYTES)
                .flatMap(bytes -> problems.tryGet(() -> kept(field, bytes)))
                .flatMap(kept -> checked(problems, field, kept));
    }

    private static Optional<SentEvidence> kept(String field, byte[] bytes) {
        if (FileMagic.PDF.begins(bytes)) {
            PdfGate.pass(field, bytes);
            return Optional.of(new SentEvidence(FileKind.PDF, bytes));
        }
        if (FileMagic.JPEG.begins(bytes)) {
            return Optional.of(new SentEvidence(FileKind.JPEG, PictureGate.pass(field, FileMagic.JPEG, bytes)));
        }
        return FileMagic.PNG.begins(bytes)
                ? Optional.of(new SentEvidence(FileKind.PNG, PictureGate.pass(field, FileMagic.PNG, bytes)))
                : Optional.empty();
    }

    private static Optional<SentEvidence> checked(Problems problems, String field, Optional<SentEvidence> kept) {
        if (kept.isEmpty()) {
            problems.add(field, Messages.say("evidence.file.kind"));
        } else if (kept.get().content().length > MOST_KILOBYTES * KILO) {
            problems.add(field, Messages.say("evidence.file.grown"));
            return Optional.empty();
        }
        return kept;
    }
}
