package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One checkpoint serves all who wait for one, and nobody is answered before one that began after asking. */
class DurabilityTest {
    private static final int WAITERS = 16;

    private final AtomicInteger checkpoints = new AtomicInteger();
    private final CountDownLatch firstMayGo = new CountDownLatch(1);

    @Test
    void whoAsksWhileACheckpointRunsSharesTheNextOne(@TempDir Path folder) throws Exception {
        Durability durability = new Durability(counting(folder), "h2", true);
        ExecutorService users = Executors.newFixedThreadPool(WAITERS);
        for (int i = 0; i < WAITERS; i++) {
            users.execute(durability::settle);
        }
        TimeUnit.MILLISECONDS.sleep(300); // all have asked; the first is held inside its checkpoint
        firstMayGo.countDown();
        users.shutdown();
        assertThat(users.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(checkpoints.get()).isBetween(1, 2);
        durability.settle();
        assertThat(checkpoints.get()).as("a later request gets its own").isGreaterThanOrEqualTo(2);
    }

    @Test
    void postgresqlNeedsNone(@TempDir Path folder) {
        new Durability(counting(folder), "postgresql", true).settle();
        assertThat(checkpoints).hasValue(0);
    }

    private DataSource counting(Path folder) {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:" + folder.resolve("durable") + ";DB_CLOSE_DELAY=0");
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(database, arguments);
                        if (answer instanceof Connection && checkpoints.incrementAndGet() == 1) {
                            firstMayGo.await(5, TimeUnit.SECONDS);
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
