package org.tsunagi.base.web;

import io.vertx.core.buffer.Buffer;
import java.util.function.IntConsumer;

/** What a request has sent so far; {@link IncomingBodies} alone changes it. */
final class IncomingBody {
    final String address;
    final long begun;
    Buffer kept = Buffer.buffer();
    long received;
    boolean open = true;

    private final IntConsumer refusal;

    /**
     * @param address where it comes from
     * @param begun the moment on {@code System.nanoTime}
     * @param refusal answers its sender with the page of a status
     */
    IncomingBody(String address, long begun, IntConsumer refusal) {
        this.address = address;
        this.begun = begun;
        this.refusal = refusal;
    }

    /** Tells its sender that nothing of it was taken. */
    void refuse(int status) {
        refusal.accept(status);
    }
}
