package org.tsunagi.base.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet lies on A4. */
public enum PageSetup {
    /** One upright page as wide as the sheet, as many pages as it takes. */
    PORTRAIT(false, 0),
    /** One page lying on its side, as many pages as it takes. */
    LANDSCAPE(true, 0),
    /** The whole sheet on one upright page, as long as it can be read there. */
    ONE_PORTRAIT_PAGE(false, 1),
    /** The whole sheet on one page lying on its side, as long as it can be read there. */
    ONE_LANDSCAPE_PAGE(true, 1);

    private static final double SIDE_INCHES = 0.59;
    private static final double END_INCHES = 0.65;
    private static final double A4_LONG_INCHES = 11.69;
    private static final double A4_SHORT_INCHES = 8.27;
    private static final double POINTS_PER_INCH = 72;
    /** A sheet twice as high as its page is set at half the size; letters of 12 points are still read at eight. */
    private static final double SMALLEST_SCALE = 0.65;

    private final boolean landscape;
    private final int pages;

    PageSetup(boolean landscape, int pages) {
        this.landscape = landscape;
        this.pages = pages;
    }

    void setUp(XSSFSheet sheet) {
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(landscape);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) pages);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
        sheet.setMargin(PageMargin.TOP, END_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, END_INCHES);
        sheet.setMargin(PageMargin.HEADER, 0.3);
        sheet.setMargin(PageMargin.FOOTER, 0.3);
    }

    /** Lets a sheet that would become too small on its one page go over several. */
    void finish(XSSFSheet sheet, double heightInPoints) {
        double page = ((landscape ? A4_SHORT_INCHES : A4_LONG_INCHES) - 2 * END_INCHES) * POINTS_PER_INCH;
        if (page / heightInPoints < SMALLEST_SCALE) {
            sheet.getPrintSetup().setFitHeight((short) 0);
        }
    }
}
