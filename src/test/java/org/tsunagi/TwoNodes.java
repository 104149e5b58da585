package org.tsunagi;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two processes of the build for PostgreSQL on one database, each with its own folder, behind a {@link Proxy}. */
final class TwoNodes implements AutoCloseable {
    private final Proxy proxy;
    private final Path folder;
    private final List<String> options;
    private final List<Integer> ports = List.of(FreePort.one(), FreePort.one());
    private final List<BuiltServer> nodes = new ArrayList<>();

    /** Starts both at the same time and waits until both answer. */
    TwoNodes(Path folder, List<String> options) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.proxy = new Proxy(FreePort.one());
        this.options = new ArrayList<>(options);
        this.options.add("-Dtsunagi.public-url=" + proxy.address());
        for (int node = 0; node < ports.size(); node++) {
            nodes.add(launch(node));
        }
        for (int node = 0; node < ports.size(); node++) {
            nodes.get(node).awaitReady();
            proxy.putIn(address(node));
        }
    }

    /** What a node is started with, to be ready soon. */
    static List<String> options(String database, Map<String, String> keys, String... more) {
        List<String> options = new ArrayList<>(BuiltServer.QUICK);
        options.addAll(onPostgres(database));
        keys.forEach((name, key) -> options.add("-D" + name + "=" + key));
        options.addAll(List.of(more));
        return options;
    }

    /** What tells a node, or a command, where its database is. */
    static List<String> onPostgres(String database) {
        return List.of(
                "-Dquarkus.datasource.jdbc.url=" + database,
                "-Dquarkus.datasource.username=postgres",
                "-Dquarkus.datasource.password=postgres");
    }

    /** Where people reach both. */
    URI address() {
        return proxy.address();
    }

    private URI address(int node) {
        return nodes.get(node).address();
    }

    /** How many answers of a node have reached somebody. */
    int answeredBy(int node) {
        return proxy.answeredBy(address(node));
    }

    /** SIGKILL, and started again; the proxy hears of neither. */
    void killAndStart(int node) throws IOException, InterruptedException {
        nodes.get(node).kill();
        nodes.set(node, launch(node));
        nodes.get(node).awaitReady();
    }

    /** Taken out of the proxy, and then asked to stop. */
    void takeOut(int node) throws InterruptedException {
        proxy.takeOut(address(node));
        nodes.get(node).close();
    }

    /** Started again, and put in again when it answers. */
    void start(int node) throws IOException, InterruptedException {
        nodes.set(node, launch(node));
        nodes.get(node).awaitReady();
        proxy.putIn(address(node));
    }

    private BuiltServer launch(int node) throws IOException {
        return BuiltServer.node(ports.get(node), folder.resolve("node-" + (node + 1)), options);
    }

    @Override
    public void close() {
        proxy.close();
        nodes.forEach(BuiltServer::close);
    }
}
