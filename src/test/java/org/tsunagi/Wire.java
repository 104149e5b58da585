package org.tsunagi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The wire between the application and its database server, which a test may cut, or clog, and mend. */
final class Wire implements Consumer<String> {
    /** Everything goes through. */
    static final String WHOLE = "whole";
    /** The connections break, new ones are refused: the server's process has ended. */
    static final String CUT = "cut";
    /** Nothing goes through and nothing breaks: the server's machine is gone. */
    static final String CLOGGED = "clogged";

    private final int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance;
    private volatile Thread porter;
    private volatile boolean clogged;

    Wire(int target) throws IOException {
        this.target = target;
        this.port = FreePort.one();
        open();
    }

    int port() {
        return port;
    }

    @Override
    public void accept(String state) {
        try {
            boolean wasClogged = clogged;
            clogged = state.equals(CLOGGED);
            if (state.equals(CUT)) {
                close();
            } else if (entrance.isClosed()) {
                open();
            }
            if (state.equals(CUT) || wasClogged) {
                hangUp();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Until nobody accepts any more the port is still taken. */
    private void close() throws IOException, InterruptedException {
        entrance.close();
        porter.join();
    }

    private void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    private void open() throws IOException {
        ServerSocket listening = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        entrance = listening;
        porter = run(() -> {
            while (true) {
                Socket here = listening.accept();
                sockets.add(here);
                if (!clogged) {
                    Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.add(there);
                    run(() -> carry(here, there));
                    run(() -> carry(there, here));
                }
            }
        });
    }

    private void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            byte[] bytes = new byte[8192];
            for (int length = in.read(bytes); length > 0; length = in.read(bytes)) {
                while (clogged && !to.isClosed()) {
                    pause();
                }
                to.getOutputStream().write(bytes, 0, length);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What goes on until it breaks. */
    private interface Work {
        void run() throws IOException;
    }

    private static Thread run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException broken) {
                        // as the test wants it
                    }
                },
                "wire");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
