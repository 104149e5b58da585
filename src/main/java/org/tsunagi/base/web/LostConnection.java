package org.tsunagi.base.web;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StorageFailure;

/** Tells the failures apart that only say that the browser has gone away: nobody is there to be told, and nothing is wrong. */
final class LostConnection {
    private static final List<Class<? extends Throwable>> KINDS = List.of(
            HttpClosedException.class, StreamResetException.class, ClosedChannelException.class, SocketException.class);

    private LostConnection() {}

    /** Whether a failure that is none of the database comes from there. */
    static boolean isCauseOf(Throwable failure) {
        return StorageFailure.find(failure, SQLException.class) == null
                && (KINDS.stream().anyMatch(kind -> StorageFailure.find(failure, kind) != null)
                        || isOfASocket(StorageFailure.find(failure, IOException.class)));
    }

    /** A broken pipe has no class of its own. */
    private static boolean isOfASocket(@Nullable IOException failure) {
        return failure != null
                && Stream.of(failure.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals("sun.nio.ch.SocketChannelImpl"));
    }
}
