package org.tsunagi.base.workbook;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet that an office fills in and sends back: words on top, a heading with a note for each column, one row a thing, and lists
 * to choose from. Every cell holds text, so that a date or a telephone number stays as it was typed.
 *
 * @param rows how many there are to fill in, those that are filled in already counted
 * @param kept how many columns stay in sight, and are printed on each page
 */
public record EntrySheet(String name, List<String> words, List<EntryColumn> columns, int rows, int kept) {
    private static final String LISTS = "選択肢";
    private static final float HEADING_POINTS = 40;
    private static final float ROW_POINTS = 28;
    private static final int NOTE_COLUMNS = 4;
    private static final int NOTE_ROWS = 7;
    private static final int PAGES_ACROSS = 3;

    public EntrySheet {
        words = List.copyOf(words);
        columns = List.copyOf(columns);
    }

    /**
     * @param choices what may stand in a cell; empty for any text
     * @param several whether a cell may hold more than one choice, so that others are not refused
     */
    public record EntryColumn(String heading, String note, int width, List<String> choices, boolean several) {
        public EntryColumn {
            choices = List.copyOf(choices);
        }
    }

    /** A cell by its row and column, counted from 0 among the rows filled in. */
    public record At(int row, int column) {}

    void write(XSSFWorkbook book, CellStyles styles, List<List<String>> filled, Map<At, String> wrong) {
        XSSFSheet sheet = book.createSheet(name);
        PageSetup.LANDSCAPE.setUp(sheet);
        sheet.getPrintSetup().setFitWidth((short) PAGES_ACROSS);
        for (String line : words) {
            row(sheet, styles, CellFormat.NOTE_TO_READ, List.of(line));
        }
        int heading = sheet.getPhysicalNumberOfRows();
        row(
                        sheet,
                        styles,
                        CellFormat.DATA_HEADING,
                        columns.stream().map(EntryColumn::heading).toList())
                .setHeightInPoints(HEADING_POINTS);
        XSSFDrawing notes = sheet.createDrawingPatriarch();
        for (int column = 0; column < columns.size(); column++) {
            sheet.setColumnWidth(column, columns.get(column).width() * 256);
            note(notes, sheet, heading, column, columns.get(column).note());
        }
        int all = Math.max(rows, filled.size());
        for (int row = 0; row < all; row++) {
            XSSFRow made = sheet.createRow(heading + 1 + row);
            made.setHeightInPoints(ROW_POINTS);
            for (int column = 0; column < columns.size(); column++) {
                String text = row < filled.size() ? filled.get(row).get(column) : "";
                String why = wrong.get(new At(row, column));
                new Row(made, styles)
                        .write(column, Cell.text(why == null ? CellFormat.ENTERED : CellFormat.WRONG, text));
                if (why != null) {
                    note(notes, sheet, made.getRowNum(), column, why);
                }
            }
        }
        finish(sheet, heading, heading + all);
        lists(book, sheet, heading + 1, heading + all);
    }

    private static XSSFRow row(XSSFSheet sheet, CellStyles styles, CellFormat look, List<String> texts) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        new Row(row, styles)
                .write(texts.stream().map(text -> Cell.text(look, text)).toList());
        return row;
    }

    private static void note(XSSFDrawing notes, XSSFSheet sheet, int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        ClientAnchor place = notes.createAnchor(0, 0, 0, 0, column, row + 1, column + NOTE_COLUMNS, row + NOTE_ROWS);
        XSSFComment comment = notes.createCellComment(place);
        comment.setString(CellText.storable(text));
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    private void finish(XSSFSheet sheet, int heading, int last) {
        sheet.createFreezePane(kept, heading + 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((heading + 1) + ":" + (heading + 1)));
        sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:" + CellReference.convertNumToColString(kept - 1)));
        sheet.getWorkbook().setPrintArea(0, 0, columns.size() - 1, 0, last);
        sheet.getFooter().setRight("&P / &N");
    }

    /** The lists stand on a sheet of their own: a cell's own list may be 255 characters long only. */
    private void lists(XSSFWorkbook book, XSSFSheet sheet, int first, int last) {
        XSSFSheet lists = book.createSheet(LISTS);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int column = 0; column < columns.size(); column++) {
            List<String> choices = columns.get(column).choices();
            for (int i = 0; i < choices.size(); i++) {
                XSSFRow row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
                row.createCell(column).setCellValue(CellText.storable(choices.get(i)));
            }
            if (!choices.isEmpty()) {
                String letters = CellReference.convertNumToColString(column);
                DataValidation choice = helper.createValidation(
                        helper.createFormulaListConstraint(
                                "'%s'!$%s$1:$%s$%d".formatted(LISTS, letters, letters, choices.size())),
                        new CellRangeAddressList(first, last, column, column));
                choice.setSuppressDropDownArrow(true); // POI's word for showing it in a workbook of this kind
                choice.setShowErrorBox(!columns.get(column).several());
                sheet.addValidationData(choice);
            }
        }
        book.setSheetHidden(book.getSheetIndex(lists), true);
    }
}
