package org.tsunagi.base.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/**
 * A bar chart the spreadsheet draws itself from cells of its sheet: labels in one column, numbers in the next.
 *
 * @param first the first row that is a bar, counted from 0
 * @param last the last such row
 * @param labels the column of the labels; the numbers stand in the one after it
 * @param left the column the picture begins at
 * @param right the column it ends before
 */
public record BarChart(String title, String series, int first, int last, int labels, int left, int right) {
    private static final byte[] BLUE = {0x00, 0x17, (byte) 0xC1};
    private static final double TITLE_POINTS = 10;
    private static final int GAP_PERCENT = 60;

    void draw(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, left, first - 1, right, last + 1));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        XDDFTextRun titleText =
                chart.getTitle().getBody().getParagraph(0).getTextRuns().get(0);
        titleText.setFontSize(TITLE_POINTS);
        titleText.setBold(false);
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis numbers = chart.createValueAxis(AxisPosition.TOP);
        numbers.setCrosses(AxisCrosses.AUTO_ZERO);
        numbers.setMinimum(0);
        numbers.setVisible(false);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, numbers);
        bars.setBarDirection(BarDirection.BAR);
        bars.setVaryColors(false);
        bars.setGapWidth(GAP_PERCENT);
        XDDFChartData.Series one = bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, column(labels)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(labels + 1)));
        one.setTitle(series, null);
        one.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(BLUE)));
        chart.plot(bars);
        printNumbers(chart);
        int newest = drawing.getCTDrawing().sizeOfTwoCellAnchorArray() - 1;
        drawing.getCTDrawing()
                .getTwoCellAnchorArray(newest)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(title);
    }

    private CellRangeAddress column(int column) {
        return new CellRangeAddress(first, last, column, column);
    }

    /** Each bar says its number, so the axis need not be read. */
    private static void printNumbers(XSSFChart chart) {
        CTDLbls labels = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}
