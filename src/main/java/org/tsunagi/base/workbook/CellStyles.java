package org.tsunagi.base.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one file, each made once: a file may hold only so many. */
final class CellStyles {
    private static final byte[] SHADE = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
    private static final byte[] SHADE_OF_WRONG = {(byte) 0xFF, (byte) 0xD9, (byte) 0xD9};

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    CellStyles(XSSFWorkbook book) {
        this.book = book;
        face(book.getFontAt(0), CellFormat.DATA_TEXT);
    }

    /** The style of a look; {@code quoted} tells the spreadsheet to keep a text that looks like a formula as text. */
    XSSFCellStyle of(CellFormat look, boolean quoted) {
        return made.computeIfAbsent(look + (quoted ? " quoted" : ""), key -> make(look, quoted));
    }

    /** The number of a cell's style in the file; it has been made before. */
    int number(Cell cell) {
        return of(cell.look(), cell.value() instanceof String text && CellText.looksLikeFormula(text))
                .getIndex();
    }

    private XSSFCellStyle make(CellFormat look, boolean quoted) {
        XSSFCellStyle style = book.createCellStyle();
        XSSFFont font = book.createFont();
        face(font, look);
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.valueOf(look.side.name()));
        boolean fromTheTop = look == CellFormat.MARK || look == CellFormat.PARAGRAPH;
        style.setVerticalAlignment(fromTheTop ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(look.folded());
        style.setQuotePrefixed(quoted);
        style.setDataFormat(book.createDataFormat().getFormat(format(look)));
        if (look.indented()) {
            style.setIndention((short) 1);
        }
        if (look.framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (look.shaded) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(new XSSFColor(look == CellFormat.WRONG ? SHADE_OF_WRONG : SHADE, null));
        }
        return style;
    }

    private static String format(CellFormat look) {
        return switch (look) {
            case NUMBER, TOTAL -> "#,##0";
            case DATA_NUMBER -> "0";
            case DATA_DATE -> "yyyy-mm-dd";
            case DATA_TEXT, LABEL, ENTERED, WRONG -> "@";
            default -> "General";
        };
    }

    private static void face(XSSFFont font, CellFormat look) {
        font.setScheme(FontScheme.NONE);
        font.setFontName(look.face);
        font.setCharSet(FontCharset.SHIFTJIS);
        font.setFontHeightInPoints((short) look.points);
        font.setBold(look.bold);
    }
}
