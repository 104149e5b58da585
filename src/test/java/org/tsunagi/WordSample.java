package org.tsunagi;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * A letter as a word processor stores it: names in braces spread over runs, a header with a picture, a footer with its pages, a
 * table, a numbered list, a text box. What stands in it and its parts can be changed.
 */
public final class WordSample {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"" + OFFICE
            + "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " mc:Ignorable=\"w14\"";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WordSample() {}

    /** A whole letter with everything in it. */
    public static WordSample letter() {
        WordSample sample = new WordSample();
        sample.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
                <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="%1$sstyles+xml"/>
                <Override PartName="/word/numbering.xml" ContentType="%1$snumbering+xml"/>
                <Override PartName="/word/header1.xml" ContentType="%1$sheader+xml"/>
                <Override PartName="/word/footer1.xml" ContentType="%1$sfooter+xml"/></Types>""".formatted(CONTENT));
        sample.put("_rels/.rels", relations("rId1 officeDocument word/document.xml"));
        sample.put(
                "word/_rels/document.xml.rels",
                relations(
                        "rId1 styles styles.xml",
                        "rId2 numbering numbering.xml",
                        "rId3 header header1.xml",
                        "rId4 footer footer1.xml"));
        sample.put("word/_rels/header1.xml.rels", relations("rId1 image media/image1.png"));
        sample.parts.put("word/media/image1.png", picture());
        sample.put("word/styles.xml", """
                <w:styles%s><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="Noto Serif CJK JP"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
                <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
                <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="ki"><w:name w:val="記"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="840" w:hanging="420"/></w:pPr></w:style></w:styles>""".formatted(SPACES));
        sample.put("word/numbering.xml", """
                <w:numbering%s><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalFullWidth"/><w:lvlText w:val="%%1"/><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""".formatted(SPACES));
        sample.put("word/header1.xml", """
                <w:hdr%s><w:p><w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="図"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="図"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t xml:space="preserve"> 受講番号 {受講</w:t></w:r><w:r><w:t>番号}</w:t></w:r></w:p></w:hdr>""".formatted(SPACES));
        sample.put("word/footer1.xml", """
                <w:ftr%s><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t>／</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> NUMPAGES </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>""".formatted(SPACES));
        return sample.body("""
                <w:p w14:paraId="00000001"><w:r><w:t>〒</w:t></w:r><w:r><w:t>{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>住所</w:t></w:r><w:r><w:t>}</w:t></w:r></w:p>
                <w:p><w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>{氏</w:t></w:r><w:r><w:t>名}　様</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:t>{研修名}について</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>
                <w:p><w:pPr><w:pStyle w:val="ki"/></w:pPr><w:r><w:t>日時</w:t></w:r></w:p>
                <w:p><w:r><w:t>｛日時｝</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="ki"/></w:pPr><w:r><w:t xml:space="preserve">会場　{会場}</w:t></w:r></w:p>
                <w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>
                <w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>所属</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{所属}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2520000" cy="540000"/><wp:docPr id="1" name="枠"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2520000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>問合せ　{電話番号}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>問合せ　{電話番号}</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
                <w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1418" w:bottom="1418" w:left="1418" w:header="851" w:footer="567" w:gutter="0"/><w:cols w:space="425"/></w:sectPr>""");
    }

    /** A letter of one paragraph. */
    public static byte[] saying(String text) {
        return letter().change("word/header1.xml", "{受講</w:t></w:r><w:r><w:t>番号}", "")
                .body("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>")
                .bytes();
    }

    public WordSample body(String xml) {
        return put("word/document.xml", "<w:document" + SPACES + "><w:body>" + xml + "</w:body></w:document>");
    }

    public WordSample put(String part, String xml) {
        parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The same with something put in the place of what stands there. */
    public WordSample change(String part, String old, String now) {
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new AssertionError("no " + old + " in " + part);
        }
        return put(part, text.replace(old, now));
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String relations(String... relations) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String relation : relations) {
            String[] said = relation.split(" ");
            xml.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(said[0], OFFICE, said[1], said[2]));
        }
        return xml + "</Relationships>";
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, 20, 20);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
