package org.tsunagi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged server as a process of its own, on a free port, with a data folder the test hands in. */
final class BuiltServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** The memory of a small server, as the README starts it. */
    static final List<String> BOUNDED = List.of("-Xmx180m", "-Xmn32m", "-XX:+UseSerialGC");
    /** Ready soon, and not as fast later. */
    static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String JAR = System.getProperty("tests.server", "target/quarkus-app/quarkus-run.jar");
    private static final String NODE_JAR =
            System.getProperty("tests.node", "target/quarkus-app-postgresql/quarkus-run.jar");
    private static final Pattern HEAP_USED = Pattern.compile("generation\\s+total \\d+K, used (\\d+)K");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** How a server's process comes to its end. */
    interface End {
        void come() throws InterruptedException;
    }

    private final int port;
    private final Path output;
    private final Process process;
    private final long launched = System.nanoTime();

    private BuiltServer(String jar, int port, Path data, List<String> options, String... words) throws IOException {
        this.port = port;
        this.output = Files.createTempFile(data.getParent(), "output", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=0",
                "-Dtsunagi.data-dir=" + data));
        command.addAll(options);
        command.addAll(List.of("-jar", jar));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        this.process = builder.redirectOutput(output.toFile()).start();
    }

    /** Starts as the README says, with the memory of a small server, and does not wait. */
    static BuiltServer launch(Path data, String... options) throws IOException {
        return new BuiltServer(JAR, FreePort.one(), data, with(BOUNDED, options));
    }

    /** Runs the program with words on its command line, to its end. */
    static BuiltServer command(Path data, List<String> options, String... words)
            throws IOException, InterruptedException {
        return ended(new BuiltServer(JAR, 0, data, with(QUICK, options.toArray(String[]::new)), words));
    }

    /** The same with the build for PostgreSQL. */
    static BuiltServer nodeCommand(Path data, List<String> options, String... words)
            throws IOException, InterruptedException {
        return ended(new BuiltServer(NODE_JAR, 0, data, with(QUICK, options.toArray(String[]::new)), words));
    }

    private static BuiltServer ended(BuiltServer ran) throws InterruptedException {
        ran.awaitEnd();
        return ran;
    }

    /** Starts quickly and waits until it answers. */
    static BuiltServer ready(int port, Path data, String... options) throws IOException, InterruptedException {
        BuiltServer server = new BuiltServer(JAR, port, data, with(QUICK, options));
        server.awaitReady();
        return server;
    }

    /** Starts a node of the build for PostgreSQL and does not wait. */
    static BuiltServer node(int port, Path data, List<String> options) throws IOException {
        return new BuiltServer(NODE_JAR, port, data, options);
    }

    private static List<String> with(List<String> usual, String... more) {
        return Stream.concat(usual.stream(), Stream.of(more)).toList();
    }

    /** Waits until the sign-in page answers, and tells how long that took since the launch. */
    Duration awaitReady() throws IOException, InterruptedException {
        while (!answers()) {
            if (!process.isAlive() || sinceLaunch().compareTo(PATIENCE) > 0) {
                process.destroyForcibly();
                throw new AssertionError("the server did not start:\n" + printed());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return sinceLaunch();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    String printed() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** The memory the process takes, in kilobytes; on Linux. */
    long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** The heap that is still in use after a collection, in kilobytes; with the serial collector. */
    long liveHeap() throws IOException, InterruptedException {
        diagnosed("GC.run");
        return HEAP_USED
                .matcher(diagnosed("GC.heap_info"))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
    }

    private String diagnosed(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    /**
     * Lets no file of the process grow beyond so many bytes, as on a full disk; on Linux.
     *
     * @param bytes the limit, or -1 for none
     */
    void limitFiles(long bytes) throws IOException, InterruptedException {
        int ended = new ProcessBuilder(
                        "prlimit",
                        "--pid=" + process.pid(),
                        "--fsize=" + (bytes < 0 ? "unlimited" : Long.toString(bytes)) + ":")
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
            throw new AssertionError("prlimit ended with " + ended);
        }
    }

    /** SIGKILL: the process gets no chance to write anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits until the process ends by itself and tells its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the server did not end");
        }
        return process.exitValue();
    }

    /** SIGTERM, as an operator stops it. */
    @Override
    public void close() {
        process.destroy();
        try {
            awaitEnd();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest ask = HttpRequest.newBuilder(address().resolve("/sign-in"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return CLIENT.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Duration sinceLaunch() {
        return Duration.ofNanos(System.nanoTime() - launched);
    }
}
