package org.tsunagi;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Two officers at once: the second begins when the first has acted and is not committed yet. */
public final class AtOnce {
    /** Long enough to come to a lock, shorter than H2 waits for one. */
    private static final long MILLIS = 500;

    private AtOnce() {}

    /** Commits {@code first} while {@code second} waits or has gone past it; {@code second}'s refusal is thrown here. */
    public static void act(Runnable first, Runnable second) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> {
                        first.run();
                        return begun(other.submit(second));
                    })
                    .get();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof RuntimeException) {
                throw (RuntimeException) refused.getCause();
            }
            throw new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            other.shutdown();
        }
    }

    private static Future<?> begun(Future<?> second) throws InterruptedException {
        try {
            second.get(MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException waitingOrRefused) {
            // told when the first is committed
        }
        return second;
    }
}
