package org.tsunagi;

import java.util.Map;
import org.tsunagi.base.kernel.Viewer;

/** For browser tests: the headers by which a real browser looks as some viewer. */
public final class TestViewing {
    private TestViewing() {}

    public static Map<String, String> headers(Viewer viewer) {
        return Map.of(TestViewers.HEADER, TestViewers.known(viewer));
    }
}
