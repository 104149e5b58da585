package org.tsunagi.attendance.print;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tsunagi.attendance.AdmissionSlip;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.pdf.Colour;
import org.tsunagi.base.pdf.PdfDocument;
import org.tsunagi.base.pdf.PdfPage;
import org.tsunagi.base.pdf.TextStyle;
import org.tsunagi.base.pdf.Typeface;

/** Admission slips, eight to a page and to be cut apart: whose, for which day, and the code that the door reads. */
public final class AdmissionSlipPdf {
    private static final int ACROSS = 2;
    private static final int DOWN = 4;
    private static final double WIDTH = 105;
    private static final double HEIGHT = 74.25;
    private static final double MARGIN = 9;
    private static final double CODE = 27;
    private static final double CODE_TOP = 23.5;
    private static final double BESIDE_CODE = WIDTH - 2 * MARGIN - CODE - 3;
    private static final TextStyle TITLE = new TextStyle(13, 3, 0.4);
    private static final TextStyle SMALL = TextStyle.of(8.5);
    private static final TextStyle TEXT = TextStyle.of(10);
    private static final TextStyle DATE = new TextStyle(12.5, 0, 0.3);
    private static final TextStyle NAME = new TextStyle(18, 0.8, 0.3);
    private static final Colour CUT = new Colour(170, 170, 170);

    private final PdfPage page;
    private final UnaryOperator<String> address;

    private AdmissionSlipPdf(PdfPage page, UnaryOperator<String> address) {
        this.page = page;
        this.address = address;
    }

    /** Those whose name the face cannot show exactly, by number: their slips say the reading alone. */
    public static List<String> inKana(List<AdmissionSlip> slips) {
        return slips.stream()
                .filter(slip -> !isShown(slip.name().full()))
                .map(slip -> slip.number() + "　" + slip.name().full())
                .distinct()
                .toList();
    }

    /** @param address the whole address of a path */
    public static byte[] print(String title, List<AdmissionSlip> slips, UnaryOperator<String> address) {
        PdfDocument file = new PdfDocument(
                title, Typeface.mincho().reducedTo(slips.stream().flatMap(AdmissionSlipPdf::texts)));
        for (int first = 0; first < slips.size(); first += ACROSS * DOWN) {
            AdmissionSlipPdf sheet = new AdmissionSlipPdf(file.page(), address);
            List<AdmissionSlip> here = slips.subList(first, Math.min(slips.size(), first + ACROSS * DOWN));
            for (int i = 0; i < here.size(); i++) {
                int row = i / ACROSS;
                sheet.slip(here.get(i), i % ACROSS * WIDTH, row * HEIGHT);
            }
            sheet.cuts();
        }
        return file.finish();
    }

    private void cuts() {
        page.line(WIDTH, 0, WIDTH, DOWN * HEIGHT, 0.3, CUT);
        for (int row = 1; row < DOWN; row++) {
            page.line(0, row * HEIGHT, ACROSS * WIDTH, row * HEIGHT, 0.3, CUT);
        }
    }

    private void slip(AdmissionSlip slip, double left, double top) {
        double x = left + MARGIN;
        double whole = WIDTH - 2 * MARGIN;
        page.left(say("title"), x, top + 14, TITLE);
        page.right(number(slip), left + WIDTH - MARGIN, top + 14, TEXT);
        page.left(say("hint"), x + 27, top + 14, SMALL);
        fitted(shown(slip.course()), x, top + 21, TEXT, whole);
        fitted(date(slip), x, top + 30, DATE, BESIDE_CODE);
        fitted(hours(slip), x, top + 37, TEXT, BESIDE_CODE);
        fitted(shown(slip.day().session()), x, top + 43.5, TEXT, BESIDE_CODE);
        page.code(address.apply(slip.path()), left + WIDTH - MARGIN - CODE, top + CODE_TOP, CODE);
        fitted(venue(slip), x, top + 56, TEXT, whole);
        if (isShown(slip.name().full())) {
            fitted(shown(slip.name().kana()), x, top + 60.5, SMALL, whole);
        }
        fitted(name(slip), x, top + 67.5, NAME, whole);
    }

    private void fitted(String text, double x, double y, TextStyle wanted, double width) {
        if (!text.isEmpty()) {
            page.left(text, x, y, page.fitted(text, wanted, width));
        }
    }

    /** The reading where the face lacks a character of the name: another character would be another person's name. */
    private static String name(AdmissionSlip slip) {
        return isShown(slip.name().full())
                ? slip.name().full()
                : shown(slip.name().kana());
    }

    private static boolean isShown(String name) {
        return Typeface.mincho().lacks(name).isEmpty();
    }

    /** With 〓 for what the face lacks. */
    private static String shown(String text) {
        String shown = text;
        for (String lacking : Typeface.mincho().lacks(text)) {
            shown = shown.replace(lacking, "〓");
        }
        return shown;
    }

    private static String number(AdmissionSlip slip) {
        return say("number", slip.number());
    }

    private static String date(AdmissionSlip slip) {
        return JapaneseDate.printWithWeekday(slip.day().heldOn());
    }

    private static String hours(AdmissionSlip slip) {
        return slip.day().startsAt() == null || slip.day().endsAt() == null
                ? ""
                : JapaneseDate.clock(slip.day().startsAt()) + "～"
                        + JapaneseDate.clock(slip.day().endsAt());
    }

    private static String venue(AdmissionSlip slip) {
        return shown(slip.day().venue());
    }

    private static Stream<String> texts(AdmissionSlip slip) {
        return Stream.of(
                say("title"),
                say("hint"),
                number(slip),
                shown(slip.course()),
                date(slip),
                hours(slip),
                shown(slip.day().session()),
                venue(slip),
                shown(slip.name().kana()),
                name(slip));
    }

    private static String say(String key, Object... arguments) {
        return Messages.tell("attendance.slip." + key, arguments);
    }
}
