package org.tsunagi.base.workbook;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** A number of a sheet as text: a date as 2026-09-30 in whatever way its format shows it, any other number as its digits. */
final class PlainValues extends DataFormatter {
    /** What a format says literally. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    PlainValues() {
        super(Locale.JAPAN);
    }

    @Override
    public String formatRawCellContents(double value, int index, @Nullable String format, boolean since1904) {
        if (!isDate(index, format) || !DateUtil.isValidExcelDate(value)) {
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
        LocalDateTime at = DateUtil.getLocalDateTime(value, since1904);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.toLocalDate() + " " + at.toLocalTime();
    }

    /** POI does not know the years of the Japanese calendar (ggge"年"m"月"d"日"). */
    private static boolean isDate(int index, @Nullable String format) {
        if (DateUtil.isADateFormat(index, format)) {
            return true;
        }
        String plain =
                format == null ? "" : LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return plain.indexOf('e') >= 0 && plain.indexOf('m') >= 0 && plain.indexOf('d') >= 0;
    }
}
