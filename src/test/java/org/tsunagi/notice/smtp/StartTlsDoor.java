package org.tsunagi.notice.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Stands before a mail server that cannot speak STARTTLS, speaks it in its stead, and keeps what it heard in the clear. */
final class StartTlsDoor implements AutoCloseable {
    private final SSLContext keys;
    private final int behind;
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();

    StartTlsDoor(SSLContext keys, int behind) throws IOException {
        this.keys = keys;
        this.behind = behind;
        begin(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    List<String> heardInTheClear() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void receive() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                converse(caller);
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    private void converse(Socket caller) throws IOException {
        say(caller, "220 door");
        for (String line = line(caller.getInputStream()); !line.isEmpty(); line = line(caller.getInputStream())) {
            heard.add(line);
            if (line.startsWith("STARTTLS")) {
                say(caller, "220 go on");
                letThrough(caller);
                return;
            }
            say(caller, line.startsWith("EHLO") ? "250-door\r\n250 STARTTLS" : "502 not here");
        }
    }

    private void letThrough(Socket caller) throws IOException {
        try (SSLSocket safe = (SSLSocket) keys.getSocketFactory().createSocket(caller, null, caller.getPort(), true);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            safe.setUseClientMode(false);
            safe.startHandshake();
            line(server.getInputStream());
            begin(() -> copy(server, safe));
            copy(safe, server);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            byte[] bytes = new byte[8192];
            for (int n = from.getInputStream().read(bytes);
                    n >= 0;
                    n = from.getInputStream().read(bytes)) {
                to.getOutputStream().write(bytes, 0, n);
                to.getOutputStream().flush();
            }
        } catch (IOException hungUp) {
            return;
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        caller.getOutputStream().flush();
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "STARTTLS door");
        thread.setDaemon(true);
        thread.start();
    }
}
