package org.tsunagi.base.word;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A .docx being written, A4 upright: paragraphs and framed tables, to be changed in a word processor afterwards. */
public final class WordDocument {
    /** The width between the margins, in twentieths of a point. */
    private static final int WIDTH = 9354;

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final StringBuilder body = new StringBuilder();
    private final String mark;
    private boolean onNewPage;

    /** @param mark what stands framed at the top of each page; may be blank */
    public WordDocument(String mark) {
        this.mark = mark;
    }

    /** Where a paragraph stands between the margins, and how its letters are. */
    public enum Style {
        LEFT("left", 21, false),
        RIGHT("right", 21, false),
        CENTRED("center", 21, false),
        TITLE("center", 28, true),
        SUBJECT("center", 24, false),
        HEADING("left", 22, true),
        SMALL("left", 18, false);

        private final String place;
        private final int halfPoints;
        private final boolean bold;

        Style(String place, int halfPoints, boolean bold) {
            this.place = place;
            this.halfPoints = halfPoints;
            this.bold = bold;
        }
    }

    /** Adds paragraphs, one for each line of the text. */
    public WordDocument line(Style style, String text) {
        text.lines().forEach(one -> paragraph(style, one, 0));
        if (text.isEmpty()) {
            gap();
        }
        return this;
    }

    /** Adds a paragraph that begins so many characters to the right of the margin. */
    public WordDocument indented(int characters, String text) {
        paragraph(Style.LEFT, text, characters);
        return this;
    }

    /** Leaves a line free. */
    public WordDocument gap() {
        paragraph(Style.LEFT, "", 0);
        return this;
    }

    /** What follows begins on a new page. */
    public WordDocument newPage() {
        onNewPage = body.length() > 0;
        return this;
    }

    private void paragraph(Style style, String text, int indent) {
        body.append("<w:p><w:pPr>")
                .append(onNewPage ? "<w:pageBreakBefore/>" : "")
                .append(style == Style.HEADING ? "<w:keepNext/>" : "")
                .append(style == Style.HEADING ? "<w:spacing w:before=\"200\" w:after=\"60\"/>" : "")
                .append(indent == 0 ? "" : "<w:ind w:left=\"" + indent * 210 + "\"/>")
                .append("<w:jc w:val=\"")
                .append(style.place)
                .append("\"/></w:pPr>")
                .append(run(text, style.halfPoints, style.bold))
                .append("</w:p>");
        onNewPage = false;
    }

    /**
     * Adds a framed table.
     *
     * @param shares how wide its columns are beside each other
     * @param headed whether the first row is its heading, repeated on each page
     */
    public WordDocument table(int[] shares, boolean headed, List<List<String>> rows) {
        int all = Arrays.stream(shares).sum();
        int[] widths = Arrays.stream(shares).map(one -> WIDTH * one / all).toArray();
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Framed\"/><w:tblW w:w=\"" + WIDTH
                + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        Arrays.stream(widths).forEach(one -> body.append("<w:gridCol w:w=\"" + one + "\"/>"));
        body.append("</w:tblGrid>");
        for (int row = 0; row < rows.size(); row++) {
            row(widths, headed && row == 0, rows.get(row));
        }
        body.append("</w:tbl>");
        return this;
    }

    private void row(int[] widths, boolean heading, List<String> cells) {
        body.append("<w:tr><w:trPr><w:cantSplit/>" + (heading ? "<w:tblHeader/>" : "") + "</w:trPr>");
        for (int column = 0; column < widths.length; column++) {
            String shading = heading ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEEEEE\"/>" : "";
            body.append("<w:tc><w:tcPr><w:tcW w:w=\"" + widths[column] + "\" w:type=\"dxa\"/>" + shading
                    + "<w:vAlign w:val=\"center\"/></w:tcPr>");
            cells.get(column).lines().forEach(line -> body.append("<w:p>" + run(line, 20, false) + "</w:p>"));
            body.append(cells.get(column).isEmpty() ? "<w:p/>" : "").append("</w:tc>");
        }
        body.append("</w:tr>");
    }

    private static String run(String text, int halfPoints, boolean bold) {
        return "<w:r><w:rPr>" + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\""
                + halfPoints + "\"/></w:rPr><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The finished file; the same contents are the same bytes. */
    public byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put("_rels/.rels", relations(Map.of("officeDocument", "word/document.xml")));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(new TreeMap<>(Map.of("header", "header1.xml", "styles", "styles.xml"))));
        parts.put("word/styles.xml", styles());
        parts.put("word/header1.xml", header());
        parts.put("word/document.xml", document());
        return WordFile.of(parts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        part -> part.getValue().getBytes(StandardCharsets.UTF_8),
                        (first, twice) -> first,
                        LinkedHashMap::new)));
    }

    private static String types() {
        return xml("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("document", "document.main") + type("styles", "styles") + type("header1", "header")
                + "</Types>");
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + MAIN + kind + "+xml\"/>";
    }

    private static String relations(Map<String, String> targets) {
        return xml("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + targets.entrySet().stream()
                        .map(one -> "<Relationship Id=\"" + one.getKey() + "\" Type=\"" + RELATION + one.getKey()
                                + "\" Target=\"" + one.getValue() + "\"/>")
                        .collect(Collectors.joining())
                + "</Relationships>");
    }

    private static String styles() {
        String sides = List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
                .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
                .collect(Collectors.joining());
        return xml("<w:styles xmlns:w=\"" + Xml.W + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"ＭＳ 明朝\" w:hAnsi=\"ＭＳ 明朝\" w:eastAsia=\"ＭＳ 明朝\" w:cs=\"Times New Roman\"/>"
                + "<w:sz w:val=\"21\"/><w:lang w:val=\"ja-JP\" w:eastAsia=\"ja-JP\"/></w:rPr></w:rPrDefault>"
                + "<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"320\" w:lineRule=\"atLeast\"/></w:pPr></w:pPrDefault>"
                + "</w:docDefaults><w:style w:type=\"table\" w:styleId=\"Framed\"><w:name w:val=\"Framed\"/><w:tblPr><w:tblBorders>"
                + sides
                + "</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>"
                + "</w:tblCellMar></w:tblPr></w:style></w:styles>");
    }

    private String header() {
        String frame = List.of("top", "left", "bottom", "right").stream()
                .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"8\" w:space=\"2\" w:color=\"000000\"/>")
                .collect(Collectors.joining());
        return xml("<w:hdr xmlns:w=\"" + Xml.W + "\"><w:p><w:pPr>"
                + (mark.isBlank()
                        ? ""
                        : "<w:pBdr>" + frame + "</w:pBdr><w:ind w:right=\"" + (WIDTH - 260 * (mark.length() + 1))
                                + "\"/>")
                + "<w:jc w:val=\"center\"/></w:pPr>" + run(mark, 24, true) + "</w:p></w:hdr>");
    }

    private String document() {
        return xml(
                "<w:document xmlns:w=\"" + Xml.W + "\" xmlns:r=\"" + Xml.R + "\"><w:body>" + body
                        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>"
                        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1276\" w:bottom=\"1134\""
                        + " w:left=\"1276\" w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
    }

    private static String xml(String root) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + root;
    }
}
