package org.tsunagi.safekeeping;

import java.nio.file.Path;
import java.time.Duration;
import org.tsunagi.base.start.DataFolder;

/** A process that holds a data folder until it is ended, as the running service does. */
public final class FolderHolder {
    private FolderHolder() {}

    public static void main(String[] folder) throws InterruptedException {
        DataFolder.hold(Path.of(folder[0]));
        System.out.print('!');
        System.out.flush();
        Thread.sleep(Duration.ofMinutes(2).toMillis());
    }
}
