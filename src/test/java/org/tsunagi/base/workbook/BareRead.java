package org.tsunagi.base.workbook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** What reading a workbook costs that nobody checks: POI's own stream over its first sheet. */
public final class BareRead {
    private BareRead() {}

    /** The number of its cells. */
    public static int cells(byte[] bytes) throws Exception {
        int[] cells = {0};
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(file);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(file, false);
            try (InputStream sheet = reader.getSheetsData().next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        null,
                        texts,
                        new XSSFSheetXMLHandler.SheetContentsHandler() {
                            @Override
                            public void startRow(int row) {}

                            @Override
                            public void endRow(int row) {}

                            @Override
                            public void cell(String reference, String text, XSSFComment comment) {
                                cells[0]++;
                            }
                        },
                        new DataFormatter(),
                        false));
                xml.parse(new InputSource(sheet));
            }
        }
        return cells[0];
    }
}
