package org.tsunagi.certificate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tsunagi.base.text.LineBreaker;

/** The stored files of certificates in one ZIP, each under a name of its own that any system can hold. */
public final class CertificateArchive {
    private static final String FORBIDDEN = "\\/:*?\"<>|";
    private static final String INSTEAD = "＼／：＊？”＜＞｜";

    /** Bytes a name may have, of the 255 that file systems allow. */
    private static final int LONGEST_NUMBER = 100;

    private static final int LONGEST_NAME = 120;

    private final String fileName;
    private final List<Entry> entries;
    private final StoredDocuments documents;

    CertificateArchive(String fileName, List<Entry> entries, StoredDocuments documents) {
        this.fileName = fileName;
        this.entries = List.copyOf(entries);
        this.documents = documents;
    }

    public String fileName() {
        return fileName;
    }

    /** Fifty documents are in the memory at a time; the same certificates are the same bytes. */
    public void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
        Set<String> taken = new HashSet<>();
        documents.each(entries, Entry::issue, (one, bytes) -> add(zip, one, unique(taken, name(one)), bytes));
        zip.finish();
        zip.flush();
    }

    private static void add(ZipOutputStream zip, Entry one, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name + ".pdf");
        entry.setTimeLocal(one.issuedOn().atStartOfDay());
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** 「0012_令和元年度コ第12号_髙橋 花子」: in the order of the numbers wherever it is unpacked. */
    private static String name(Entry one) {
        return "%04d_%s_%s".formatted(one.number(), cut(one.printed(), LONGEST_NUMBER), cut(one.name(), LONGEST_NAME));
    }

    /** Systems differ in whether they tell letters apart by case or by how a mark is composed; the name says it apart. */
    private static String unique(Set<String> taken, String name) {
        String free = name;
        for (int more = 2;
                !taken.add(Normalizer.normalize(free, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
                more++) {
            free = name + "_" + more;
        }
        return free;
    }

    private static String cut(String text, int bytes) {
        StringBuilder kept = new StringBuilder();
        int left = bytes;
        for (String grapheme :
                LineBreaker.graphemes(text).map(CertificateArchive::allowed).toList()) {
            left -= grapheme.getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            kept.append(grapheme);
        }
        return kept.toString().strip();
    }

    private static String allowed(String grapheme) {
        int forbidden = grapheme.length() == 1 ? FORBIDDEN.indexOf(grapheme) : -1;
        return forbidden < 0
                ? grapheme.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", "")
                : INSTEAD.substring(forbidden, forbidden + 1);
    }

    /**
     * One file of it.
     *
     * @param issue the stored document
     * @param number of its series
     * @param printed the number as printed
     * @param title 「修了証書」
     */
    record Entry(long issue, int number, String printed, String title, String name, LocalDate issuedOn) {}
}
