package org.tsunagi.base.web;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A finished file as an answer: with its length and its Japanese name, never a stream that may break half-way. */
public final class Download {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF = "application/pdf";
    public static final String ZIP = "application/zip";

    private Download() {}

    /** The file to be saved under {@code name}. */
    public static Response of(byte[] bytes, String name, String mediaType) {
        String safe = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
        String ending = safe.replaceFirst("^.*?(\\.[A-Za-z0-9]{1,5})?$", "$1");
        String encoded = URLEncoder.encode(safe, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return Response.ok(bytes, mediaType)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"download" + ending + "\"; filename*=UTF-8''" + encoded)
                .build();
    }
}
