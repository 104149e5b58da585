package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How soon the packaged server answers as the README starts it, and with an archive of its classes, in turn. Prints a table
 * of medians; the limits asserted are wide.
 */
class StartUpBench {
    private static final int STARTS = Integer.getInteger("bench.starts", 3);
    private static final Duration WITH_SAMPLE = Duration.ofSeconds(60);
    private static final Duration PLAIN = Duration.ofSeconds(20);
    private static final String DEMO = "-Dtsunagi.demo=true";

    @TempDir
    private Path folder;

    @Test
    void itIsReadySoon() throws Exception {
        Path archive = folder.resolve("classes.jsa");
        start("archived", "-XX:ArchiveClassesAtExit=" + archive);
        assertThat(Files.size(archive)).isPositive();
        String archived = "-XX:SharedArchiveFile=" + archive;
        System.out.printf(
                "%-40s %10s %12s %10s%n", "ready after, ms, median of " + STARTS, "plain", "with sample", "restart");
        measure("as the README says");
        measure("with an archive of the classes", archived);
        measure("and compiled quickly only", archived, "-XX:TieredStopAtLevel=1");
    }

    private void measure(String how, String... options) throws Exception {
        List<Duration> plain = new ArrayList<>();
        List<Duration> withSample = new ArrayList<>();
        List<Duration> restarted = new ArrayList<>();
        String[] demo = Stream.concat(Stream.of(DEMO), Stream.of(options)).toArray(String[]::new);
        for (int start = 0; start < STARTS; start++) {
            plain.add(start(how + start, options));
            withSample.add(start(how + start + "sample", demo));
            restarted.add(start(how + start + "sample", demo));
        }
        System.out.printf(
                "%-40s %10d %12d %10d%n",
                how,
                median(plain).toMillis(),
                median(withSample).toMillis(),
                median(restarted).toMillis());
        assertThat(median(withSample)).isLessThan(WITH_SAMPLE);
        assertThat(median(restarted)).isLessThan(PLAIN);
        assertThat(median(plain)).isLessThan(PLAIN);
    }

    private Duration start(String data, String... options) throws Exception {
        try (BuiltServer server = BuiltServer.launch(folder.resolve(data), options)) {
            return server.awaitReady();
        }
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
