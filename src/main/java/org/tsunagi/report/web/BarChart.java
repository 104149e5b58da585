package org.tsunagi.report.web;

import java.util.List;
import java.util.stream.IntStream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.text.Ems;
import org.tsunagi.base.text.LineBreaker;

/**
 * Horizontal bars laid out for an inline SVG, in its units; templates/report/bar-chart.html draws it. The same numbers
 * stand in a table beside it.
 *
 * @param id unique on the page; the title's and description's ids are made from it
 * @param labelX where labels end
 * @param barX where bars begin
 */
public record BarChart(
        String id, String title, String description, int width, int height, int labelX, int barX, List<Bar> bars) {

    private static final int BAR_ROOM = 240;
    private static final int ROW = 28;
    private static final int BAR_TOP = 5;
    private static final int BASELINE = 18;
    private static final int FONT = 14;
    private static final int GAP = 10;
    private static final int NUMBER_ROOM = 52;

    /** One bar to be: what it is called and how many persons it stands for. */
    public record Entry(String label, long value) {}

    /** One bar as drawn. */
    public record Bar(String label, String number, int textY, int barY, int length, int numberX) {}

    /** Lays the entries out in their order, labels ending at one line, the longest bar filling the room. */
    public static BarChart of(String id, String title, String description, List<Entry> entries) {
        LineBreaker ems = new LineBreaker(Ems::of);
        int labelX = (int) Math.ceil(entries.stream()
                .mapToDouble(entry -> ems.width(entry.label()) * FONT)
                .max()
                .orElse(0));
        int barX = labelX + GAP;
        int width = barX + BAR_ROOM + NUMBER_ROOM;
        long most = entries.stream().mapToLong(Entry::value).max().orElse(0);
        List<Bar> bars = IntStream.range(0, entries.size())
                .mapToObj(at -> bar(entries.get(at), at * ROW, barX, Math.max(1, most)))
                .toList();
        return new BarChart(id, title, description, width, entries.size() * ROW, labelX, barX, bars);
    }

    private static Bar bar(Entry entry, int top, int barX, long most) {
        int length = Math.toIntExact(Math.round((double) BAR_ROOM * entry.value() / most));
        String number = Messages.say("report.chart.unit", entry.value());
        return new Bar(entry.label(), number, top + BASELINE, top + BAR_TOP, length, barX + length + GAP - 2);
    }
}
