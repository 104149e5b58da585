package org.tsunagi.base.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tsunagi.base.start.OwnerOnly;

/** A finished file as an answer: with its length and its Japanese name, never a stream that may break half-way. */
public final class Download {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF = "application/pdf";
    public static final String ZIP = "application/zip";

    private Download() {}

    /** The file to be saved under {@code name}. */
    public static Response of(byte[] bytes, String name, String mediaType) {
        return answer(bytes, name, mediaType).build();
    }

    /**
     * A file too large for the memory: written in full to the disk first, where nobody else may read it and where it is gone
     * as soon as it is sent, or when the process ends.
     */
    public static Response of(Writing file, String name, String mediaType) {
        try {
            Path path = Files.createTempFile("tsunagi", ".tmp", OwnerOnly.file());
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            try {
                file.to(Channels.newOutputStream(channel));
                long length = channel.position();
                channel.position(0);
                return answer(Channels.newInputStream(channel), name, mediaType)
                        .header(HttpHeaders.CONTENT_LENGTH, length)
                        .build();
            } catch (IOException | RuntimeException failed) {
                channel.close();
                throw failed;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Response.ResponseBuilder answer(Object body, String name, String mediaType) {
        String safe = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
        String ending = safe.replaceFirst("^.*?(\\.[A-Za-z0-9]{1,5})?$", "$1");
        String encoded = URLEncoder.encode(safe, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return Response.ok(body, mediaType)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"download" + ending + "\"; filename*=UTF-8''" + encoded);
    }

    /** What writes a file. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
