package org.tsunagi.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers certain words as a test wants: with a refusal, with silence, or by hanging up. */
final class OddMailServer implements AutoCloseable {
    static final String SILENCE = "";
    static final String HANGS_UP = "-";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The line that ends a mail. */
    static final String END = ".";

    private final Map<String, String> answers;
    private final ServerSocket door;
    private final Thread porter;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param answers by the word a line begins with; everything else is welcome */
    OddMailServer(int port, Map<String, String> answers) throws IOException {
        this.answers = answers;
        this.door = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        this.porter = new Thread(this::receive, "odd mail server");
        porter.setDaemon(true);
        porter.start();
    }

    /** How often a line began with this word. */
    long heard(String word) {
        return heard.stream().filter(line -> line.startsWith(word)).count();
    }

    /** Until nobody waits at the door any more its port is still taken. */
    @Override
    public void close() throws IOException {
        door.close();
        for (Socket one : open) {
            one.close();
        }
        try {
            porter.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void receive() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                open.add(caller);
                converse(caller);
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    private void converse(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        say(caller, "220 odd.example.jp");
        boolean inMail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            boolean ends = inMail && line.equals(END);
            if (inMail && !ends) {
                continue;
            }
            heard.add(line);
            String answer = answerTo(line);
            if (answer.equals(HANGS_UP)) {
                return;
            }
            if (!answer.equals(SILENCE)) {
                say(caller, answer);
            }
            inMail = line.startsWith("DATA") && answer.startsWith("354");
            if (line.startsWith("QUIT")) {
                return;
            }
        }
    }

    private String answerTo(String line) {
        return answers.entrySet().stream()
                .filter(one -> line.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.startsWith("DATA") ? "354 go on" : "250 ok");
    }

    private static void say(Socket caller, String words) throws IOException {
        OutputStream out = caller.getOutputStream();
        out.write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
