package org.tsunagi.base.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.tsunagi.base.entry.CsvFile;
import org.tsunagi.base.entry.FileMagic;
import org.tsunagi.base.kernel.RuleViolation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * One sheet of a workbook, or a file of comma-separated values, as an office sent it: the lines that hold anything, each cell as
 * text. A formula is its last value, a date is written 2026-09-30, a number without what its format adds.
 */
public record SentTable(List<Line> lines) {
    private static final Pattern ERROR = Pattern.compile("#(REF!|VALUE!|NAME\\?|DIV/0!|N/A|NULL!|NUM!)");

    /** Whether a cell holds what a formula gives that could not be worked out. */
    public static boolean isError(String cell) {
        return ERROR.matcher(cell).matches();
    }

    /**
     * Every sheet of a file.
     *
     * @param field of the form, to which a refusal belongs
     * @param most lines a sheet may have, empty ones too
     */
    public static List<SentTable> read(String field, byte[] file, int most) {
        if (!WorkbookGate.lets(field, file)) {
            RuleViolation.unless(!FileMagic.PDF.begins(file), field, "base.workbook.kind");
            return List.of(numbered(CsvFile.linesInAnyEncoding(field, file, most)));
        }
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
            return sheets(field, opened, most);
        } catch (RuleViolation refused) {
            throw refused;
        } catch (OpenXML4JException
                | IOException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) { // POI has many ways to say so, and no type of its own for them
            throw new RuleViolation(field, "base.workbook.broken");
        }
    }

    private static List<SentTable> sheets(String field, OPCPackage file, int most)
            throws OpenXML4JException, IOException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(file);
        boolean readings = false; // ふりがな that Excel keeps behind a name is not part of it
        ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(file, readings);
        StylesTable styles = reader.getStylesTable();
        List<SentTable> tables = new ArrayList<>();
        for (XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) reader.getSheetsData(); all.hasNext(); ) {
            try (InputStream sheet = all.next()) {
                SentCells cells = new SentCells(field, most);
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(styles, null, texts, cells, new PlainValues(), false));
                xml.parse(new InputSource(sheet));
                tables.add(new SentTable(cells.lines()));
            }
        }
        return tables;
    }

    private static SentTable numbered(List<List<String>> rows) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(new Line(row + 1, rows.get(row)));
            }
        }
        return new SentTable(lines);
    }

    /** One line that holds something. */
    public record Line(int number, List<String> cells) {
        /** The text of a column counted from 0; empty where nothing stands. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
