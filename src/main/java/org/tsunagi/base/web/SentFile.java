package org.tsunagi.base.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;

/** A file that came with a form. Its own name is never used, and what it is no parser has seen yet. */
public final class SentFile {
    private static final int KILO = 1024;

    private SentFile() {}

    /** Its bytes; a problem of the field where nothing was chosen, nothing is in it, or it is larger than {@code most} kilobytes. */
    public static Optional<byte[]> read(Problems problems, String field, @Nullable FileUpload file, int most) {
        if (file == null || file.fileName().isEmpty()) {
            return refuse(problems, field, "web.file.unchosen");
        }
        if (file.size() == 0) {
            return refuse(problems, field, "web.file.empty");
        }
        if (file.size() > (long) most * KILO) {
            return refuse(problems, field, "web.file.large", size(most), size((int) ((file.size() + KILO - 1) / KILO)));
        }
        try {
            return Optional.of(Files.readAllBytes(file.uploadedFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String size(int kilobytes) {
        return kilobytes < KILO ? kilobytes + "KB" : (kilobytes + KILO - 1) / KILO + "MB";
    }

    private static <T> Optional<T> refuse(Problems problems, String field, String key, Object... arguments) {
        problems.add(field, Messages.say(key, arguments));
        return Optional.empty();
    }
}
