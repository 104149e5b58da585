package org.tsunagi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the application writes into its log until this is closed. */
public final class Logged extends Handler implements AutoCloseable {
    private final List<LogRecord> entries = new CopyOnWriteArrayList<>();

    public Logged() {
        Logger.getLogger("").addHandler(this);
    }

    public List<LogRecord> entries() {
        return entries;
    }

    /** Messages and failures as one text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.getMessage())
                .append(' ')
                .append(entry.getThrown())
                .append('\n'));
        return text.toString();
    }

    @Override
    public void publish(LogRecord entry) {
        entries.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
