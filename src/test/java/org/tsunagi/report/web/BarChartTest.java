package org.tsunagi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tsunagi.report.web.BarChart.Entry;

class BarChartTest {
    private static final BarChart CHART = BarChart.of(
            "professions",
            "修了者の職種",
            "修了者33名、延べ54件",
            List.of(new Entry("相談支援専門員", 14), new Entry("看護師", 7), new Entry("<歯科医師>", 0)));

    @Test
    void theLongestBarFillsTheRoomAndTheOthersAreInProportion() {
        assertThat(CHART.bars()).extracting(BarChart.Bar::length).containsExactly(240, 120, 0);
        assertThat(CHART.labelX()).isEqualTo(98);
        assertThat(CHART.height()).isEqualTo(84);
    }

    @Test
    void aChartOfNothingHasNoBars() {
        assertThat(BarChart.of("none", "なし", "なし", List.of()).bars()).isEmpty();
        assertThat(BarChart.of("zero", "零", "零", List.of(new Entry("教員", 0))).bars())
                .extracting(BarChart.Bar::length)
                .containsExactly(0);
    }

    @Test
    void theDrawingNamesItselfAndEscapesLabels() throws IOException {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        String template = Files.readString(Path.of("src/main/resources/templates/report/bar-chart.html"));
        String svg = engine.parse(template, Variant.forContentType(Variant.TEXT_HTML))
                .instance()
                .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(Variant.TEXT_HTML))
                .data("chart", CHART)
                .render();
        Files.writeString(Path.of("target/bar-chart.svg"), svg);
        Document page = Jsoup.parse(svg);
        assertThat(page.select("svg").attr("aria-labelledby")).isEqualTo("professions-title professions-desc");
        assertThat(page.select("#professions-title").text()).isEqualTo("修了者の職種");
        assertThat(page.select("rect")).hasSize(3);
        assertThat(page.select("text").eachText()).contains("14名", "<歯科医師>");
        assertThat(page.select("[style]")).isEmpty();
    }
}
