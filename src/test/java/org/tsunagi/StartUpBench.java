package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How soon the packaged server answers as the README starts it, and with an archive of its classes, in turn. Prints a table
 * of medians.
 */
class StartUpBench {
    private static final int STARTS = Integer.getInteger("bench.starts", 3);
    private static final String DEMO = "-Dtsunagi.demo=true";

    @TempDir
    private Path folder;

    @Test
    void itIsReady() throws Exception {
        Path archive = folder.resolve("classes.jsa");
        start("archived", bounded("-XX:ArchiveClassesAtExit=" + archive));
        assertThat(Files.size(archive)).isPositive();
        String[] plain = bounded();
        String[] archived = bounded("-XX:SharedArchiveFile=" + archive);
        String[] quick = bounded("-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1");
        System.out.printf(
                "%-40s %10s %12s %10s%n", "ready after, ms, median of " + STARTS, "plain", "with sample", "restart");
        print("as the README says", plain);
        print("with an archive of the classes", archived);
        print("and compiled quickly only", quick);
    }

    private void print(String how, String[] options) throws Exception {
        List<Duration> first = new ArrayList<>();
        List<Duration> sample = new ArrayList<>();
        List<Duration> again = new ArrayList<>();
        String[] demo = Arrays.copyOf(options, options.length + 1);
        demo[options.length] = DEMO;
        for (int start = 0; start < STARTS; start++) {
            first.add(start(how + start, options));
            sample.add(start(how + start + "sample", demo));
            again.add(start(how + start + "sample", demo));
        }
        System.out.printf("%-40s %10d %12d %10d%n", how, median(first), median(sample), median(again));
    }

    private static String[] bounded(String... more) {
        List<String> options = new ArrayList<>(BuiltServer.BOUNDED);
        options.addAll(List.of(more));
        return options.toArray(String[]::new);
    }

    private Duration start(String data, String... options) throws Exception {
        try (BuiltServer server = BuiltServer.launch(folder.resolve(data), options)) {
            return server.awaitReady();
        }
    }

    private static long median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2).toMillis();
    }
}
