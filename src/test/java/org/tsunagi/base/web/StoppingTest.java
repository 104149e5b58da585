package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** A form sent to a server that is being stopped is not begun; DurabilityIT stops a real one. */
@QuarkusTest
class StoppingTest {
    private static final Viewer HANAKO = new Viewer(1, "見本 花子", Role.OFFICER, null, null);

    @Test
    void aFormIsHandedBackAsItWasTypedAndAPageIsStillShown() {
        Browser form = Browser.as(HANAKO, "/sink").fill("title", "規則").fill("note", "長い文");
        try {
            AsQuarkusMarks.stopping = true;
            form.press("保存する");
            assertThat(form.status()).isEqualTo(503);
            assertThat(form.page().select("h1").text()).isEqualTo("サーバーを停止しています");
            assertThat(form.main()).contains("保存していません", "規則", "長い文");
            assertThat(form.answered("Retry-After")).isEqualTo("30");
            assertThat(form.answered("Content-Security-Policy")).isNotEmpty();
            assertThat(Browser.at("/sign-in").status()).isEqualTo(200);
        } finally {
            AsQuarkusMarks.stopping = false;
        }
        form.press("もう一度送信する");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.main()).contains("長い文");
    }

    /** Marks requests as Quarkus does once it is being stopped. */
    @ApplicationScoped
    static class AsQuarkusMarks {
        static volatile boolean stopping;

        void register(@Observes Filters filters) {
            filters.register(AsQuarkusMarks::mark, Integer.MAX_VALUE);
        }

        private static void mark(RoutingContext routing) {
            if (stopping) {
                routing.response().putHeader(HttpHeaders.CONNECTION, "close");
            }
            routing.next();
        }
    }
}
