package org.tsunagi.base.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
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
            assertThat(counted(file, BigInteger.ONE)).containsExactly(1, 2, 1, 2);
        }
    }

    @Test
    void soDoesAListWhoseLevelsAreThoseOfAListStyle() throws IOException {
        byte[] letter = listed(1, 1)
                .change("word/styles.xml", "</w:styles>", """
                        <w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>""")
                .change("word/numbering.xml", "<w:lvl w:ilvl=\"0\">", """
                        <w:numStyleLink w:val="list"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:nsid w:val="12345678"/><w:styleLink w:val="list"/><w:lvl w:ilvl="0">""")
                .change("word/numbering.xml", "</w:numbering>", """
                        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>""")
                .bytes();
        try (XWPFDocument file = made(letter)) {
            assertThat(counted(file, null)).containsExactly(1, 2, 1, 2, 1, 2);
            assertThat(file.getNumbering().getAbstractNums().stream()
                            .filter(one -> one.getCTAbstractNum().isSetStyleLink()))
                    .as("a style has one list")
                    .hasSize(1);
            assertThat(file.getNumbering().getAbstractNums().stream()
                            .filter(one -> one.getCTAbstractNum().isSetNsid())
                            .map(one ->
                                    one.getCTAbstractNum().xmlText().replaceAll("(?s).*nsid w:val=.(\\w+).*", "$1")))
                    .doesNotHaveDuplicates();
        }
    }

    /** The second goes on where the first was, the third has its beginning said, once in the whole file. */
    @Test
    void listsThatCountTogetherDoSoInEachLetter() throws IOException {
        byte[] letter = listed(1, 2, 3, 1)
                .change("word/numbering.xml", "</w:numbering>", """
                        <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
                        <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>""")
                .bytes();
        try (XWPFDocument file = made(letter)) {
            assertThat(counted(file, null)).containsExactly(1, 2, 5, 6, 1, 2, 5, 6, 1, 2, 5, 6);
        }
    }

    private static WordSample listed(int... lists) {
        return WordSample.letter()
                .body(Arrays.stream(lists).mapToObj("""
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr></w:pPr><w:r><w:t>{氏名}</w:t></w:r></w:p>"""::formatted).collect(Collectors.joining()));
    }

    private static XWPFDocument made(byte[] letter) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WordLetter.open(letter, NAMES)
                .to(List.of(person("汐見 花子", "1"), person("波音 次郎", "2"), person("渚 三郎", "3")))));
    }

    /** What Word puts before the paragraphs: lists with the same abstract one count together, and a start is said to a list once. */
    private static List<Integer> counted(XWPFDocument file, @Nullable BigInteger ofTheStyle) {
        Map<BigInteger, Integer> reached = new HashMap<>();
        Set<BigInteger> begun = new HashSet<>();
        List<Integer> counted = new ArrayList<>();
        for (XWPFParagraph paragraph : file.getParagraphs()) {
            BigInteger id = paragraph.getNumID() == null && "ki".equals(paragraph.getStyle())
                    ? ofTheStyle
                    : paragraph.getNumID();
            if (id != null) {
                CTNum list = file.getNumbering().getNum(id).getCTNum();
                BigInteger counter = list.getAbstractNumId().getVal();
                int next = begun.add(id) && list.sizeOfLvlOverrideArray() > 0
                        ? list.getLvlOverrideArray(0)
                                .getStartOverride()
                                .getVal()
                                .intValue()
                        : reached.getOrDefault(counter, 0) + 1;
                reached.put(counter, next);
                counted.add(next);
            }
        }
        return counted;
    }

    @Test
    void theTextIsReadWithWhatStandsInTablesBoxesAndHeaders() {
        assertThat(WordLetter.open(WordSample.letter().bytes(), NAMES).text())
                .contains("{氏名}　様", "〒{住所}", "{所属}", "問合せ　{電話番号}", "受講番号 {受講番号}");
    }

    @Test
    void lettersForAWholeCourseAreMadeInSeconds() throws IOException {
        long began = System.nanoTime();
        byte[] made = WordLetter.open(WordSample.letter().bytes(), NAMES).to(people(185));
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
                Arguments.of(deep("word/document.xml", 301), "読めませんでした"),
                Arguments.of(deep("word/numbering.xml", 301), "読めませんでした"),
                Arguments.of(deep("word/styles.xml", 301), "読めませんでした"),
                Arguments.of(deep("word/charts/chart1.xml", 200_000), "読めませんでした"),
                Arguments.of(deep("word/_rels/other.xml.rels", 301), "読めませんでした"),
                Arguments.of(
                        WordSample.letter()
                                .put("word/styles.xml", "<a>" + "あ".repeat(1_500_000) + "</a>")
                                .bytes(),
                        "4MBを超えて"),
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

    @Test
    void aPartMayBeThreeHundredDeep() {
        assertThat(WordLetter.open(deep("word/charts/chart1.xml", 300), NAMES).text())
                .contains("{氏名}");
    }

    /** Twelve million characters, be they in the text or in headers of the people's own. */
    @Test
    void moreLettersThanTheMemoryOfASmallServerHoldsAreRefused() {
        byte[] inTheText = WordSample.saying("あ".repeat(100_000));
        byte[] inTheHeader = WordSample.letter()
                .change("word/header1.xml", " 受講番号 ", "あ".repeat(100_000))
                .body(
                        "<w:p><w:r><w:t>本文</w:t></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/></w:sectPr>")
                .bytes();
        for (byte[] letter : List.of(inTheText, inTheHeader)) {
            assertThat(WordLetter.open(letter, NAMES).to(people(115))).isNotEmpty();
            assertThatThrownBy(() -> WordLetter.open(letter, NAMES).to(people(120)))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refused -> assertThat(refused.key()).isEqualTo("base.word.much"));
        }
    }

    /** While the first file is being made, nothing is read of what the second is made of. */
    @Test
    void oneFileOfLettersIsMadeAtATime() throws Exception {
        Halting first = new Halting();
        Halting second = new Halting();
        CompletableFuture<byte[]> one = first.made();
        first.reached.await();
        CompletableFuture<byte[]> other = second.made();
        assertThat(second.reached.await(500, TimeUnit.MILLISECONDS)).isFalse();
        first.goOn.countDown();
        assertThat(second.reached.await(30, TimeUnit.SECONDS)).isTrue();
        second.goOn.countDown();
        assertThat(one.get()).isEqualTo(other.get());
    }

    /** One person, who is waited for. */
    private static final class Halting extends AbstractList<Map<String, String>> {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        CompletableFuture<byte[]> made() {
            WordLetter letter = WordLetter.open(WordSample.letter().bytes(), NAMES);
            return CompletableFuture.supplyAsync(() -> letter.to(this), command -> new Thread(command).start());
        }

        @Override
        public Map<String, String> get(int index) {
            reached.countDown();
            try {
                goOn.await();
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
            return person("汐見 花子", "1");
        }

        @Override
        public int size() {
            return 1;
        }
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

    private static List<Map<String, String>> people(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> person("汐見 花子" + i, Integer.toString(i)))
                .toList();
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

    /** The letter with a part in which elements lie in each other. */
    private static byte[] deep(String part, int levels) {
        return WordSample.letter()
                .put(part, "<a>".repeat(levels) + "</a>".repeat(levels))
                .bytes();
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
