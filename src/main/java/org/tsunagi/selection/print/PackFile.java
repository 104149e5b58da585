package org.tsunagi.selection.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.selection.PackDraft;
import org.tsunagi.selection.PackDraft.DraftLetters;
import org.tsunagi.selection.workbook.ProposalListSheet;

/** All drafts for a decision on seats in one ZIP, with a sheet that says what is in it. */
public final class PackFile {
    private PackFile() {}

    /** The file; the same draft is the same bytes. */
    public static byte[] of(PackDraft draft) {
        Map<String, byte[]> papers = new LinkedHashMap<>();
        papers.put(name(1, "request") + ".docx", RequestPaper.of(draft));
        for (DraftLetters letters : draft.letters()) {
            byte[] own = letters.own();
            papers.put(
                    Messages.say("selection.pack.entry", numbered(papers.size() + 1), letters.name()) + ".docx",
                    own == null ? LetterPaper.of(letters.sheets()) : own);
        }
        papers.put(name(papers.size() + 1, "list") + ".xlsx", ProposalListSheet.of(draft));
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(name(0, "contents") + ".docx", ContentsPaper.of(draft, papers));
        all.putAll(papers);
        return zipped(all, LocalDateTime.ofInstant(draft.made(), OfficeClock.ZONE));
    }

    private static String name(int number, String key) {
        return Messages.say("selection.pack.entry", numbered(number), Messages.say("selection.pack." + key));
    }

    private static String numbered(int number) {
        return "%02d".formatted(number);
    }

    private static byte[] zipped(Map<String, byte[]> all, LocalDateTime made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> one : all.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(made);
                zip.putNextEntry(entry);
                zip.write(one.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
