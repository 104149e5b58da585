package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagi.Browser;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** An address written otherwise opens no door: not for strangers, not for the wrong role (CVE-2026-39852, CVE-2026-50559). */
@QuarkusTest
class EncodedPathTest {
    private static final Viewer OFFICIAL = new Viewer(1, "見本 次郎", Role.OFFICIAL, null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sink/administrator",
                "/sink/administrator;x",
                "/sink/administrator%3Bx",
                "/sink/administrator%3bx=1",
                "/sink/%61dministrator",
                "/sink;a/administrator;b=/css/pages.css",
                "/css/..%2Fsink/administrator",
                "/css/..%5Csink%5Cadministrator",
                "/css/%2e%2e/sink/administrator"
            })
    void whateverWayItIsWritten(String path) {
        Browser stranger = Browser.at(path);
        assertThat(stranger.status() == 404
                        || stranger.status() == 400
                        || stranger.path().startsWith("/sign-in"))
                .as("%s answers a stranger %d at %s", path, stranger.status(), stranger.path())
                .isTrue();
        assertThat(Browser.as(OFFICIAL, path).status()).as(path).isIn(400, 403, 404);
    }
}
