package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the packaged server starts: how soon it answers, and what it says when it cannot. The limits asserted are wide
 * enough for a busy machine; the medians printed are the figures to look at.
 */
class StartUpIT {
    private static final int STARTS = Integer.getInteger("tests.starts", 5);
    private static final Duration WITH_SAMPLE = Duration.ofSeconds(60);
    private static final Duration PLAIN = Duration.ofSeconds(20);
    private static final String DEMO = "-Dtsunagi.demo=true";

    @TempDir
    private Path folder;

    @BeforeEach
    void theBuildIsForH2() {
        assumeFalse(Database.isPostgres(), "a build for PostgreSQL needs a server to start with");
    }

    @Test
    void itIsReadySoon() throws Exception {
        List<Duration> withSample = new ArrayList<>();
        List<Duration> restarted = new ArrayList<>();
        List<Duration> plain = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            withSample.add(start(folder.resolve("sample" + start), DEMO));
            restarted.add(start(folder.resolve("sample" + start), DEMO));
            plain.add(start(folder.resolve("plain" + start)));
        }
        System.out.printf(
                "ready after, median of %d: first start with the sample %d ms, restart %d ms, first plain start %d ms%n",
                STARTS,
                median(withSample).toMillis(),
                median(restarted).toMillis(),
                median(plain).toMillis());
        assertThat(median(withSample)).isLessThan(WITH_SAMPLE);
        assertThat(median(restarted)).isLessThan(PLAIN);
        assertThat(median(plain)).isLessThan(PLAIN);
    }

    @Test
    void theConsoleTellsTheAddressAndHowToSignInToTheDemo() throws Exception {
        try (BuiltServer server = BuiltServer.ready(BuiltServer.freePort(), folder.resolve("data"), DEMO)) {
            assertThat(server.printed())
                    .contains("Tsunagi: " + server.address())
                    .contains("admin", "officer", "official", "992011", "tsunagi-demo")
                    .doesNotContain("INFO", "powered by");
        }
    }

    @Test
    void aDatabaseOfTheOtherKindIsRefused() throws Exception {
        assertRefused(
                "この実行ファイルは h2 用です",
                folder.resolve("data"),
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://localhost/tsunagi");
    }

    @Test
    void plainHttpForOtherMachinesIsRefused() throws Exception {
        assertRefused(
                "tsunagi.public-url が http のため起動しません", folder.resolve("data"), "-Dtsunagi.public-url=http://192.0.2.1");
    }

    @Test
    void theSampleIsNeverStartedAsARealPrefecture() throws Exception {
        BuiltServer.ready(BuiltServer.freePort(), folder.resolve("data"), DEMO).close();
        assertRefused("見本県が入っています", folder.resolve("data"));
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefused() throws Exception {
        try (BuiltServer first = BuiltServer.ready(BuiltServer.freePort(), folder.resolve("data"))) {
            assertThat(first.printed()).contains(first.address() + "/setup/");
            assertRefused("つなぎがすでに動いています", folder.resolve("data"));
        }
    }

    private static void assertRefused(String sentence, Path data, String... options) throws Exception {
        BuiltServer server = BuiltServer.launch(data, options);
        assertThat(server.awaitEnd()).isNotZero();
        assertThat(server.printed()).contains(sentence).hasLineCount(2);
    }

    private static Duration start(Path data, String... options) throws Exception {
        try (BuiltServer server = BuiltServer.launch(data, options)) {
            return server.awaitReady();
        }
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
