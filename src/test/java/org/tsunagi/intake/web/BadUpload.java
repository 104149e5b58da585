package org.tsunagi.intake.web;

import static org.tsunagi.intake.web.NominationFiles.HEADING;
import static org.tsunagi.intake.web.NominationFiles.cell;
import static org.tsunagi.intake.web.NominationFiles.filled;
import static org.tsunagi.intake.web.NominationFiles.headings;
import static org.tsunagi.intake.web.NominationFiles.line;
import static org.tsunagi.intake.web.NominationFiles.locked;
import static org.tsunagi.intake.web.NominationFiles.office;
import static org.tsunagi.intake.web.NominationFiles.row;
import static org.tsunagi.intake.web.NominationFiles.with;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tsunagi.intake.workbook.NominationColumn;

/**
 * A file that a body may send instead of its list of candidates.
 *
 * @param made of the lists handed out, to be sent in their place
 * @param sentence what the page says about it
 */
record BadUpload(String name, String fileName, Function<HandedOut, byte[]> made, String sentence) {
    private static final String MACROS = "<Types><Override PartName=\"/xl/workbook.xml\""
            + " ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>";
    private static final String ENTITY =
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>";
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    /** The lists that the service hands out: of the body, of another call, of another body. */
    record HandedOut(byte[] own, byte[] ofAnotherCall, byte[] ofANeighbour) {}

    /** The whole corpus. */
    static List<BadUpload> all() {
        List<BadUpload> all = new ArrayList<>(noFile());
        all.addAll(noList());
        all.addAll(csv());
        all.addAll(cells());
        return all;
    }

    @Override
    public String toString() {
        return name;
    }

    /** What is no workbook that may be opened. */
    private static List<BadUpload> noFile() {
        return List.of(
                new BadUpload("nothing chosen", "", of -> new byte[0], "ファイルを選んでください"),
                workbook("empty", of -> new byte[0], "空です"),
                workbook("larger than 5 MB", of -> new byte[5 * 1024 * 1024 + 1], "大きすぎます"),
                workbook("a PDF", of -> text("%PDF-1.7\n%"), "Excelブック（.xlsx）かCSVのファイルを選んで"),
                new BadUpload(
                        "a picture",
                        "a.png",
                        of -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, (byte) 0xFF},
                        "文字コードがUTF-8でもShift_JISでもないか、別の種類のファイル"),
                new BadUpload("an old .xls", "a.xls", of -> ole2(), "古い形式（.xls）のファイルです"),
                workbook("behind a password", of -> locked(), "パスワードの付いたファイルです"),
                workbook("an archive of something else", of -> text("PK\u0003\u0004 nothing"), "Excelブック（.xlsx）かCSV"),
                workbook("cut off", of -> Arrays.copyOf(of.own(), 3_000), "ファイルを読めませんでした"),
                workbook("without its relations", of -> with(of.own(), "_rels/.rels", null), "Excelブック（.xlsx）かCSV"),
                workbook("without its types", of -> with(of.own(), "[Content_Types].xml", null), "Excelブック（.xlsx）かCSV"),
                workbook("without its workbook", of -> with(of.own(), "xl/workbook.xml", null), "Excelブック（.xlsx）かCSV"),
                workbook("a broken part", of -> with(of.own(), "xl/workbook.xml", "<x"), "ファイルを読めませんでした"),
                workbook(
                        "an entity of its own",
                        of -> with(of.own(), "xl/worksheets/sheet1.xml", ENTITY),
                        "ファイルを読めませんでした"),
                workbook("macros", of -> with(of.own(), "[Content_Types].xml", MACROS), "マクロの入ったファイルは使えません"),
                workbook(
                        "a link to another file",
                        of -> with(of.own(), "xl/externalLinks/externalLink1.xml", "<x/>"),
                        "ほかのファイルへのリンク"),
                workbook("more than 200 parts", BadUpload::manyParts, "部品200個まで"),
                workbook(
                        "more than 50 MB inflated",
                        of -> with(of.own(), "docProps/x.xml", " ".repeat(51 << 20)),
                        "展開して50MB"),
                workbook(
                        "Strict Open XML",
                        of -> with(of.own(), "_rels/.rels", "http://purl.oclc.org/ooxml"),
                        "Strict Open XML"),
                workbook(
                        "days since 1904",
                        of -> with(of.own(), "xl/workbook.xml", "<x date1904=\"1\"/>"),
                        "1904年から数える"));
    }

    /** A workbook that holds no list for this call and body. */
    private static List<BadUpload> noList() {
        Consumer<XSSFSheet> one = sheet -> row(sheet, 0, Map.of("FAMILY", "見本"));
        return List.of(
                workbook("an empty sheet", of -> office(book -> book.createSheet("空")), "見出しのある表が見つかりません"),
                workbook("nobody in it", HandedOut::own, "1人も入力されていません"),
                workbook(
                        "a heading renamed",
                        of -> filled(of.own(), sheet -> heading(sheet, NominationColumn.PHONE, "TEL")),
                        "「連絡先の電話番号」の列がありません"),
                workbook(
                        "a heading twice",
                        of -> filled(
                                of.own(),
                                one.andThen(sheet ->
                                        sheet.getRow(HEADING).createCell(30).setCellValue("姓"))),
                        "「姓」の列が2つ以上あります"),
                workbook(
                        "no row of headings",
                        of -> filled(of.own(), one.andThen(sheet -> sheet.removeRow(sheet.getRow(HEADING)))),
                        "見出しのある表が見つかりません"),
                workbook("of another call", of -> filled(of.ofAnotherCall(), one), "ほかの研修の推薦に使う一覧"),
                workbook("of another body", of -> filled(of.ofANeighbour(), one), "ほかの推薦機関の一覧"),
                workbook(
                        "more rows than an office writes",
                        of -> office(book -> rows(book.createSheet("行"), 12_001)),
                        "行が多すぎます"),
                workbook(
                        "a cell without end",
                        of -> filled(
                                of.own(), sheet -> row(sheet, 0, Map.of("FAMILY", "見本", "REASON", "長".repeat(10_001)))),
                        "1つのセルの文字が多すぎます"));
    }

    private static List<BadUpload> csv() {
        String one = headings() + "\r\n" + line(Map.of("FAMILY", "見本", "GIVEN", "太郎", "BIRTH_DATE", "1980-03-04"));
        return List.of(
                csv("quotes that do not match", text(one.replace("見本", "\"見本\"の\"")), "「\"」の組が合っていない"),
                csv("in UTF-16", one.getBytes(StandardCharsets.UTF_16LE), "文字コードがUTF-8でもShift_JISでもない"),
                csv("with a NUL in it", text(one + "\0"), "文字コードがUTF-8でもShift_JISでもない"),
                csv("in EUC-JP", one.getBytes(Charset.forName("EUC-JP")), "文字コードがUTF-8でもShift_JISでもない"),
                csv("of too many lines", text(one + "\r\n".repeat(12_001)), "行までのファイルを選んでください"),
                csv(
                        "a date that is none",
                        one.replace("1980-03-04", "1980-02-30").getBytes(SHIFT_JIS),
                        "2行目 生年月日"));
    }

    /** A list in which something has to be corrected. */
    private static List<BadUpload> cells() {
        return List.of(
                list("a month that is none", Map.of("FAMILY", "見本", "BIRTH_DATE", "1980/13/1"), "5行目 生年月日"),
                list("a day after the era", Map.of("FAMILY", "見本", "BIRTH_DATE", "昭和64年1月8日"), "平成元年1月8日"),
                list("born in the future", Map.of("FAMILY", "見本", "BIRTH_DATE", "2999/1/1"), "生年月日が今日以後です"),
                list("a rank in words", Map.of("FAMILY", "見本", "RANK", "一番"), "5行目 順位"),
                list("no name", Map.of("GIVEN", "太郎", "RANK", "1"), "5行目 姓"),
                list("a profession there is not", Map.of("FAMILY", "見本", "PROFESSIONS", "魔法使い"), "「魔法使い」は選べません"),
                list("a name too long", Map.of("FAMILY", "長".repeat(101)), "5行目 姓"),
                list("a reason too long", Map.of("FAMILY", "見本", "REASON", "長".repeat(1_001)), "5行目 推薦理由"),
                list("a character nobody sees", Map.of("FAMILY", "見本\u202E", "RANK", "1"), "5行目 姓"),
                list(
                        "a mail address that is none",
                        Map.of("FAMILY", "見本", "EMAIL", "taro.example.jp"),
                        "name@example.jp"),
                list("a telephone number that is none", Map.of("FAMILY", "見本", "PHONE", "課長まで"), "市外局番から"),
                list("a number of nobody", Map.of("FAMILY", "見本", "NUMBER", "999999999"), "今の推薦にありません"),
                workbook("a formula that fails", BadUpload::failedFormula, "5行目 勤務先 数式の結果がエラー（#REF!）"),
                workbook(
                        "a rank twice",
                        of -> filled(of.own(), sheet -> {
                            row(sheet, 0, Map.of("RANK", "1", "FAMILY", "見本", "GIVEN", "一"));
                            row(sheet, 1, Map.of("RANK", "１", "FAMILY", "見本", "GIVEN", "二"));
                        }),
                        "第1順位は、見本 一さんの順位です"));
    }

    private static byte[] failedFormula(HandedOut of) {
        return filled(of.own(), sheet -> {
            row(sheet, 0, Map.of("FAMILY", "見本"));
            cell(sheet, 0, NominationColumn.EMPLOYER).setCellErrorValue(FormulaError.REF);
        });
    }

    private static byte[] manyParts(HandedOut of) {
        byte[] file = of.own();
        for (int i = 0; i < 200; i++) {
            file = with(file, "docProps/x" + i + ".xml", "<x/>");
        }
        return file;
    }

    private static void heading(XSSFSheet sheet, NominationColumn column, String text) {
        sheet.getRow(HEADING).getCell(column.ordinal()).setCellValue(text);
    }

    private static void rows(XSSFSheet sheet, int rows) {
        for (int i = 0; i < rows; i++) {
            sheet.createRow(i);
        }
    }

    private static BadUpload list(String name, Map<String, String> row, String sentence) {
        return workbook(name, of -> filled(of.own(), sheet -> row(sheet, 0, row)), sentence);
    }

    private static BadUpload csv(String name, byte[] file, String sentence) {
        return new BadUpload("a CSV: " + name, "a.csv", of -> file, sentence);
    }

    private static BadUpload workbook(String name, Function<HandedOut, byte[]> made, String sentence) {
        return new BadUpload(name, "a.xlsx", made, sentence);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ole2() {
        return new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};
    }
}
