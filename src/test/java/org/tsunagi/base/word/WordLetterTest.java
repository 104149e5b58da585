package org.tsunagi.base.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.tsunagi.WordSample;
import org.tsunagi.base.kernel.RuleViolation;

/** The office's own .docx becomes a letter for each person, and what it must not bring along is refused. */
class WordLetterTest {
    private static final Pattern NAMES = Pattern.compile("[{｛]([^{}｛｝\\n]*)[}｝]");
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @Test
    void eachPersonHasALetterInTheOrderOfTheList() throws IOException {
        try (XWPFDocument file =
                made(List.of(person("汐見 花子", "1"), person("𠮷田 葛󠄀子", "2"), person("波音 <次郎> & {会場}", "3")))) {
            assertThat(lines(file))
                    .containsSequence("〒990-0001 見本県1", "汐見 花子　様", "研修について", "日時", "9月30日\n10月4日", "会場　県民会館")
                    .containsSubsequence("汐見 花子　様", "𠮷田 葛󠄀子　様", "波音 <次郎> & {会場}　様")
                    .noneMatch(line -> line.contains("{氏名}") || line.contains("日時｝"));
            assertThat(file.getTables())
                    .hasSize(3)
                    .allMatch(table -> table.getText().contains("県立病院"));
            assertThat(file.getDocument().xmlText())
                    .contains("問合せ　099-000-0000")
                    .doesNotContain("{電話番号}", "Fallback");
        }
    }

    /** The first run of a name says how it looks. */
    @Test
    void whatIsFilledInLooksAsTheNameDid() throws IOException {
        try (XWPFDocument file = made(List.of(person("汐見 花子", "1")))) {
            XWPFParagraph name = file.getParagraphs().get(1);
            assertThat(name.getRuns().get(0).text()).isEqualTo("汐見 花子");
            assertThat(name.getRuns().get(0).isBold()).isTrue();
            assertThat(name.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(14.0);
        }
    }

    @Test
    void eachLetterBeginsOnAPageOfItsOwnUnderItsOwnHeader() throws IOException {
        try (XWPFDocument file = made(List.of(person("汐見 花子", "17"), person("波音 次郎", "18")))) {
            List<CTSectPr> sections = Stream.concat(
                            file.getParagraphs().stream()
                                    .filter(one -> one.getCTP().getPPr() != null
                                            && one.getCTP().getPPr().isSetSectPr())
                                    .map(one -> one.getCTP().getPPr().getSectPr()),
                            Stream.of(file.getDocument().getBody().getSectPr()))
                    .toList();
            assertThat(sections).hasSize(2);
            assertThat(sections).allMatch(one -> one.getPgNumType().getStart().intValue() == 1);
            List<String> headers = sections.stream()
                    .map(one -> (XWPFHeader)
                            file.getRelationById(one.getHeaderReferenceArray(0).getId()))
                    .map(XWPFHeader::getText)
                    .map(String::strip)
                    .toList();
            assertThat(headers).containsExactly("受講番号 17", "受講番号 18");
            assertThat(((XWPFHeader) file.getRelationById(
                                    sections.get(1).getHeaderReferenceArray(0).getId()))
                            .getAllPictures())
                    .hasSize(1);
            String footer = file.getRelationById(
                            sections.get(1).getFooterReferenceArray(0).getId())
                    .getPackagePart()
                    .toString();
            assertThat(sections.get(0).getFooterReferenceArray(0).getId())
                    .isEqualTo(sections.get(1).getFooterReferenceArray(0).getId());
            assertThat(footer).contains("letter");
        }
    }

    /** A list that went on in the next letter would say 「３　日時」 to the second person. */
    @Test
    void aNumberedListBeginsAnewInEachLetter() throws IOException {
        try (XWPFDocument file = made(List.of(person("汐見 花子", "1"), person("波音 次郎", "2")))) {
            List<String> lists = file.getParagraphs().stream()
                    .filter(one -> one.getText().equals("日時"))
                    .map(one ->
                            one.getNumID() == null ? "style" : one.getNumID().toString())
                    .toList();
            assertThat(lists).containsExactly("style", "2");
            assertThat(file.getNumbering()
                            .getNum(BigInteger.TWO)
                            .getCTNum()
                            .getLvlOverrideArray(0)
                            .getStartOverride()
                            .getVal())
                    .isEqualTo(BigInteger.ONE);
        }
    }

    @Test
    void theTextIsReadWithWhatStandsInTablesBoxesAndHeaders() {
        assertThat(WordLetter.open(WordSample.letter().bytes(), NAMES).text())
                .contains("{氏名}　様", "〒{住所}", "{所属}", "問合せ　{電話番号}", "受講番号 {受講番号}");
    }

    @Test
    void lettersForAWholeCourseAreMadeInSeconds() throws IOException {
        List<Map<String, String>> people = IntStream.rangeClosed(1, 185)
                .mapToObj(i -> person("汐見 花子" + i, Integer.toString(i)))
                .toList();
        long began = System.nanoTime();
        byte[] made = WordLetter.open(WordSample.letter().bytes(), NAMES).to(people);
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(5000);
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(made))) {
            assertThat(file.getTables()).hasSize(185);
        }
    }

    static Stream<Arguments> whatMustNotComeAlong() {
        return Stream.of(
                Arguments.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "パスワード"),
                Arguments.of("PDFです".getBytes(StandardCharsets.UTF_8), "Word文書（.docx）"),
                Arguments.of(zip("xl/workbook.xml", 1), "保存し直して"),
                Arguments.of(zip("word/document.xml", 60_000_000), "中身が大きすぎる"),
                Arguments.of(cutOff(), "読めませんでした"),
                Arguments.of(
                        WordSample.letter()
                                .change(
                                        "[Content_Types].xml",
                                        "</Types>",
                                        "<Override PartName=\"/word/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")
                                .put("word/vbaProject.bin", "x")
                                .bytes(),
                        "マクロ"),
                Arguments.of(relation("oleObject", "embeddings/oleObject1.bin", ""), "埋め込んだ"),
                Arguments.of(relation("package", "embeddings/sheet.xlsx", ""), "埋め込んだ"),
                Arguments.of(relation("image", "https://example.jp/spy.png", "External"), "https://example.jp/spy.png"),
                Arguments.of(relation("attachedTemplate", "file:///C:/evil.dotm", "External"), "「evil.dotm」"),
                Arguments.of(relation("hyperlink", "file://server/share", "External"), "file://server/share"),
                Arguments.of(
                        WordSample.saying("</w:t></w:r><w:ins><w:r><w:t>足した</w:t></w:r></w:ins><w:r><w:t>"), "変更履歴"),
                Arguments.of(WordSample.saying("</w:t><w:commentReference w:id=\"0\"/><w:t>"), "コメント"),
                Arguments.of(WordSample.saying("</w:t><w:footnoteReference w:id=\"2\"/><w:t>"), "脚注"),
                Arguments.of(relation("vbaProject", "a.bin", ""), "埋め込んだ"),
                Arguments.of(relation("x".repeat(2_000_000), "a.bin", "External"), "文書の外"),
                Arguments.of(field("HYPERLINK \"file://server/share\""), "file://server/share"),
                Arguments.of(WordSample.saying("{氏名}".repeat(501)), "500個より多く"),
                Arguments.of(WordSample.saying("あ".repeat(1_500_000)), "4MBを超えて"),
                Arguments.of(field("DDEAUTO cmd /c calc"), "「DDEAUTO」"),
                Arguments.of(field("INCLUDETEXT C:\\\\a.txt"), "「INCLUDETEXT」"),
                Arguments.of(field("MERGEFIELD 氏名"), "MERGEFIELD 氏名"),
                Arguments.of(field("HYPERLINK \"https://example.jp/{氏名}\""), "「{氏名}」には差し込めません"),
                Arguments.of(
                        WordSample.letter()
                                .put("word/diagrams/data1.xml", "<a><t>{氏</t><t>名}</t></a>")
                                .bytes(),
                        "「{氏名}」には差し込めません"),
                Arguments.of(
                        WordSample.saying("</w:t><w:pict><v:textpath string=\"{氏名}\"/></w:pict><w:t>"), "には差し込めません"),
                Arguments.of(
                        WordSample.letter()
                                .put(
                                        "word/document.xml",
                                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")
                                .bytes(),
                        "読めませんでした"),
                Arguments.of(
                        WordSample.letter()
                                .change("word/document.xml", "openxmlformats.org/wordprocessingml/2006", "purl")
                                .bytes(),
                        "完全 Open XML"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void whatMustNotComeAlong(byte[] file, String said) {
        assertThatThrownBy(() -> WordLetter.open(file, NAMES)).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.field()).isEqualTo("file");
            assertThat(refused.sentence()).contains(said);
        });
    }

    /** However Word writes the code: in pieces, in small letters. */
    @Test
    void theNumberOfPagesIsThatOfOneLetter() throws IOException {
        byte[] letters =
                WordLetter.open(field("numpages "), NAMES).to(List.of(person("汐見 花子", "17"), person("波音 次郎", "18")));
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(letters))) {
            assertThat(file.getDocument().xmlText()).contains("SECTIONPAGES").doesNotContainIgnoringCase("numpages");
        }
    }

    @Test
    void aLinkToAPageIsFine() throws IOException {
        byte[] linked = relation("hyperlink", "https://www.pref.example.jp/", "External");
        assertThat(WordLetter.open(linked, NAMES).text()).contains("{氏名}");
    }

    private static XWPFDocument made(List<Map<String, String>> people) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(
                WordLetter.open(WordSample.letter().bytes(), NAMES).to(people)));
    }

    private static List<String> lines(XWPFDocument file) {
        return file.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.toList());
    }

    private static Map<String, String> person(String name, String number) {
        return Map.of(
                "氏名", name,
                "受講番号", number,
                "住所", "990-0001 見本県" + number,
                "研修名", "研修",
                "日時", "9月30日\n10月4日",
                "会場", "県民会館",
                "所属", "県立病院",
                "電話番号", "099-000-0000");
    }

    private static byte[] relation(String type, String target, String mode) {
        String line = "<Relationship Id=\"x\" Type=\"" + RELATION + type + "\" Target=\"" + target + "\" TargetMode=\""
                + mode + "\"/></Relationships>";
        return WordSample.letter()
                .change("word/_rels/document.xml.rels", "</Relationships>", line)
                .bytes();
    }

    private static byte[] field(String code) {
        return WordSample.saying("</w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>" + code.substring(0, 3)
                + "</w:instrText><w:instrText>" + code.substring(3)
                + "</w:instrText><w:fldChar w:fldCharType=\"end\"/><w:t>");
    }

    private static byte[] cutOff() {
        byte[] whole = WordSample.letter().bytes();
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] zip(String name, int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
