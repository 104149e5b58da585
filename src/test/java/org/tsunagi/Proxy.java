package org.tsunagi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands before several nodes, as the operation document has nginx do it: each request goes to the next node in turn, to
 * another one where none listens, and to nobody else once a node has had it: then the answer is 502.
 */
final class Proxy implements AutoCloseable {
    private static final int BAD_GATEWAY = 502;
    private static final Set<String> HANDED_ON = Set.of("cookie", "content-type", "origin", "referer");
    private static final Set<String> OF_THE_LINE = Set.of("connection", "content-length", "transfer-encoding");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<URI> nodes = new CopyOnWriteArrayList<>();
    private final Map<URI, AtomicInteger> underWay = new ConcurrentHashMap<>();
    private final Map<URI, AtomicInteger> answered = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    Proxy(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void putIn(URI node) {
        nodes.add(node);
    }

    /** From now on nobody is sent there; returns when it has answered whom it was sent. */
    void takeOut(URI node) throws InterruptedException {
        nodes.remove(node);
        while (count(underWay, node).get() > 0) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** How many answers of a node it has handed on. */
    int answeredBy(URI node) {
        return count(answered, node).get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            List<URI> all = List.copyOf(nodes);
            int first = turn.getAndIncrement();
            for (int i = 0; i < all.size(); i++) {
                if (answered(exchange, body, all.get(Math.floorMod(first + i, all.size())))) {
                    return;
                }
            }
            exchange.sendResponseHeaders(BAD_GATEWAY, -1);
        }
    }

    /** Whether that was the end of it, with the node's answer or without one. */
    private boolean answered(HttpExchange exchange, byte[] body, URI node) throws IOException {
        count(underWay, node).incrementAndGet();
        try {
            handBack(exchange, client.send(request(exchange, body, node), HttpResponse.BodyHandlers.ofByteArray()));
            count(answered, node).incrementAndGet();
        } catch (ConnectException nobodyListens) {
            return false;
        } catch (IOException broken) {
            exchange.sendResponseHeaders(BAD_GATEWAY, -1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            count(underWay, node).decrementAndGet();
        }
        return true;
    }

    private static HttpRequest request(HttpExchange exchange, byte[] body, URI node) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(node.resolve(exchange.getRequestURI().toString()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (HANDED_ON.contains(name.toLowerCase())) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static void handBack(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_LINE.contains(name.toLowerCase())) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    private static AtomicInteger count(Map<URI, AtomicInteger> counts, URI node) {
        return counts.computeIfAbsent(node, first -> new AtomicInteger());
    }
}
