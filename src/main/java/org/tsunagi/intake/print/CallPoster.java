package org.tsunagi.intake.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.pdf.Colour;
import org.tsunagi.base.pdf.PdfDocument;
import org.tsunagi.base.pdf.PdfPage;
import org.tsunagi.base.pdf.TextStyle;
import org.tsunagi.base.pdf.Typeface;
import org.tsunagi.base.text.LineBreaker;
import org.tsunagi.course.CourseDay;
import org.tsunagi.intake.OpenCall;

/** A call on one A4 page to be hung up: what the course is, until when, and the code that leads to the form. */
public final class CallPoster {
    private static final double MIDDLE = 105;
    private static final double LEFT = 24;
    private static final double VALUE = 58;
    private static final double RIGHT = 186;
    private static final double CODE = 58;
    private static final double CODE_TOP = 188;
    private static final double LAST_LINE = CODE_TOP - 18;
    private static final double LEADING = 6.6;
    private static final int MOST_DAYS = 6;
    private static final TextStyle HEAD = TextStyle.of(17).spaced(0.3);
    private static final TextStyle COURSE = new TextStyle(30, 0.6, 0.5);
    private static final TextStyle LABEL = new TextStyle(12.5, 0.2, 0.3);
    private static final TextStyle TEXT = TextStyle.of(12.5);
    private static final TextStyle CALL_TO = new TextStyle(16, 0.4, 0.3);
    private static final TextStyle ADDRESS = TextStyle.of(12);
    private static final Colour LINE = new Colour(0, 60, 150);

    private final PdfPage page;
    private double y = 34;

    private CallPoster(PdfPage page) {
        this.page = page;
    }

    /**
     * The page as a PDF; refused where the face lacks a character of it.
     *
     * @param address where the form lies, whole
     * @param contact whom to ask, line by line
     */
    public static byte[] print(String title, OpenCall call, String address, List<String> contact) {
        List<Row> rows = rows(call);
        List<String> texts = new ArrayList<>(List.of(
                say("head"),
                say("apply"),
                say("ask"),
                say("onThePage"),
                call.course(),
                call.year().both(),
                address));
        texts.addAll(contact);
        rows.forEach(row -> texts.addAll(List.of(row.label(), row.text().replace("\n", ""))));
        String lacking = texts.stream()
                .flatMap(text -> Typeface.mincho().lacks(text).stream())
                .distinct()
                .collect(Collectors.joining("」「"));
        RuleViolation.unless(lacking.isEmpty(), null, "intake.poster.glyph", lacking);
        PdfDocument file = new PdfDocument(title, Typeface.mincho().reducedTo(texts.stream()));
        new CallPoster(file.page()).write(call, rows, address, contact);
        return file.finish();
    }

    private void write(OpenCall call, List<Row> rows, String address, List<String> contact) {
        page.frame(10, 0.8, LINE);
        page.centred(say("head"), MIDDLE, y, HEAD);
        y += 17;
        LineBreaker title = new LineBreaker(one -> page.advance(one, COURSE));
        for (String line : title.atWords(call.course(), RIGHT - LEFT).split("\n")) {
            page.centred(line, MIDDLE, y, page.fitted(line, COURSE, RIGHT - LEFT));
            y += 14;
        }
        page.centred(call.year().both(), MIDDLE, y, TEXT);
        y += 9;
        page.line(LEFT, y, RIGHT, y, 0.4, LINE);
        y += 10;
        rows.forEach(this::row);
        page.centred(say("apply"), MIDDLE, CODE_TOP - 6, CALL_TO);
        page.code(address, MIDDLE - CODE / 2, CODE_TOP, CODE);
        page.centred(address, MIDDLE, CODE_TOP + CODE + 8, page.fitted(address, ADDRESS, RIGHT - LEFT));
        if (!contact.isEmpty()) {
            String asked = say("ask") + "　" + String.join("　", contact);
            page.centred(asked, MIDDLE, CODE_TOP + CODE + 22, page.fitted(asked, TEXT, RIGHT - LEFT));
        }
    }

    /** What has no room above the code is left whole to the form, and the row says so: half a condition would mislead. */
    private void row(Row row) {
        LineBreaker breaker = new LineBreaker(one -> page.advance(one, TEXT));
        List<String> lines = breaker.whereFull(row.text(), RIGHT - VALUE);
        if (y > LAST_LINE) {
            return;
        }
        page.left(row.label(), LEFT, y, LABEL);
        for (String line : y + (lines.size() - 1) * LEADING > LAST_LINE ? List.of(say("onThePage")) : lines) {
            page.left(line, VALUE, y, TEXT);
            y += LEADING;
        }
        y += 3;
    }

    private static List<Row> rows(OpenCall call) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                say("window"),
                say("from", JapaneseDate.both(call.window().opensAt())) + "\n"
                        + say("until", JapaneseDate.both(call.window().closesAt()))));
        rows.add(new Row(say(call.round().isFirst() ? "seats" : "seatsLeft"), say("persons", call.seats())));
        if (call.route().byEmployers()) {
            rows.add(new Row(say("how"), say("byEmployer")));
        }
        if (!call.days().isEmpty()) {
            rows.add(new Row(say("days"), days(call.days())));
        }
        if (!call.eligibility().isBlank()) {
            rows.add(new Row(say("eligibility"), call.eligibility()));
        }
        return rows;
    }

    private static String days(List<CourseDay> days) {
        String listed = days.stream()
                .limit(MOST_DAYS)
                .map(day -> JapaneseDate.printWithWeekday(day.heldOn()) + "　" + day.venue())
                .collect(Collectors.joining("\n"));
        return days.size() > MOST_DAYS ? listed + "\n" + say("more", days.size() - MOST_DAYS) : listed;
    }

    private static String say(String key, Object... arguments) {
        return Messages.tell("intake.poster." + key, arguments);
    }

    /** A line of particulars. */
    private record Row(String label, String text) {}
}
