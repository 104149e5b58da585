package org.tsunagi.evidence.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tsunagi.base.word.WordLetter;
import org.tsunagi.evidence.RecommendationHead;
import org.tsunagi.evidence.RecommendationViews.RecommendationPaper;

/** A body's 推薦書 as a Word file to be written on, a section for each candidate. */
public final class RecommendationWord {
    private static final Pattern NAMES = Pattern.compile("\\{([a-zA-Z0-9]+)}");
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private RecommendationWord() {}

    /** The file. */
    public static byte[] of(RecommendationPaper paper, RecommendationHead head) {
        List<RecommendationText> all = paper.nominees().stream()
                .map(one -> RecommendationText.of(paper, head, one))
                .toList();
        return WordLetter.open(blank(), NAMES)
                .to(all.stream().map(RecommendationWord::values).toList());
    }

    private static Map<String, String> values(RecommendationText text) {
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                "number", text.number(),
                "date", text.date(),
                "addressee", text.addressee(),
                "signer", text.signer(),
                "title", text.title(),
                "sentence", text.sentence(),
                "note", RecommendationText.say("note"),
                "code", RecommendationText.say("typed", text.code().toString())));
        int row = 0;
        for (Map.Entry<String, String> one : text.rows().entrySet()) {
            row++;
            values.put("label" + row, one.getKey());
            values.put("value" + row, one.getValue());
        }
        return values;
    }

    /** The form of the letter, with names where its words go. */
    private static byte[] blank() {
        StringBuilder body = new StringBuilder();
        paragraph(body, "right", "", "{number}");
        paragraph(body, "right", "", "{date}");
        paragraph(body, "left", "", "");
        paragraph(body, "left", "", "{addressee}");
        paragraph(body, "left", "", "");
        paragraph(body, "right", "", "{signer}");
        paragraph(body, "left", "", "");
        paragraph(body, "center", "<w:sz w:val=\"36\"/>", "{title}");
        paragraph(body, "left", "", "");
        paragraph(body, "left", "", "{sentence}");
        paragraph(body, "left", "", "");
        paragraph(body, "center", "", "{note}");
        paragraph(body, "left", "", "");
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
                + "<w:tblGrid><w:gridCol w:w=\"2200\"/><w:gridCol w:w=\"6800\"/></w:tblGrid>");
        for (int row = 1; row <= 7; row++) {
            body.append("<w:tr>");
            cell(body, 2200, "{label" + row + "}");
            cell(body, 6800, "{value" + row + "}");
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        paragraph(body, "left", "", "");
        paragraph(body, "left", "<w:sz w:val=\"17\"/>", "{code}");
        return zipped(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"" + CONTENT
                        + "document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"" + CONTENT
                        + "styles+xml\"/></Types>",
                "_rels/.rels",
                relation("officeDocument", "word/document.xml"),
                "word/_rels/document.xml.rels",
                relation("styles", "styles.xml"),
                "word/styles.xml",
                "<w:styles xmlns:w=\"" + WORD + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts"
                        + " w:ascii=\"Noto Serif CJK JP\" w:hAnsi=\"Noto Serif CJK JP\" w:eastAsia=\"MS Mincho\"/>"
                        + "<w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\""
                        + " w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style></w:styles>",
                "word/document.xml",
                "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body
                        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1418\""
                        + " w:bottom=\"1134\" w:left=\"1418\" w:header=\"851\" w:footer=\"567\" w:gutter=\"0\"/>"
                        + "</w:sectPr></w:body></w:document>"));
    }

    private static void cell(StringBuilder body, int width, String words) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/></w:tcPr>");
        paragraph(body, "left", "", words);
        body.append("</w:tc>");
    }

    private static void paragraph(StringBuilder body, String side, String style, String words) {
        body.append("<w:p><w:pPr><w:spacing w:after=\"60\"/><w:jc w:val=\"")
                .append(side)
                .append("\"/></w:pPr><w:r><w:rPr>")
                .append(style)
                .append("</w:rPr><w:t xml:space=\"preserve\">")
                .append(words)
                .append("</w:t></w:r></w:p>");
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
