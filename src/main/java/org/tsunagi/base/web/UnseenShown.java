package org.tsunagi.base.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.tsunagi.base.kernel.UnseenCharacters;

/**
 * Shows on each page what would not be seen, or would turn round what is written after it: a text stored before {@code Fields}
 * refused such, words from an address, a refused form's own.
 */
@Singleton
class UnseenShown implements ResultMapper {
    private static final String HTML = "text/html";

    private final HtmlEscaper escaper = new HtmlEscaper(List.of(HTML));

    void on(@Observes EngineBuilder engine) {
        engine.addResultMapper(this);
    }

    /** Before the escaping of every other text. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof CharSequence text
                && origin.getVariant()
                        .filter(variant -> variant.getContentType().startsWith(HTML))
                        .isPresent()
                && UnseenCharacters.areIn(text);
    }

    @Override
    public String map(Object result, Expression expression) {
        return escaper.map(UnseenCharacters.shown(result.toString()), expression);
    }
}
