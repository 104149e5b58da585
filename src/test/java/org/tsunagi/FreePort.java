package org.tsunagi;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * A port for a server that comes and goes during a test: below those that connections of this machine are given, so that
 * none takes it while nobody listens there.
 */
public final class FreePort {
    private FreePort() {}

    /** One that nobody listens on now. */
    public static int one() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000))
                .limit(100)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port)) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
