package org.tsunagi.base.web;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.web.KeptForm.KeptField;

/** Reads the fields of a form out of what {@link BodyLimit} took in, whether or not the request has come to a resource. */
final class SentForm {
    private static final int MOST_FIELDS = 2_000;
    private static final int MOST_BEFORE_A_NAME = 1_024;

    private SentForm() {}

    /** The form of a request; empty if it sent none. */
    static Optional<KeptForm> of(RoutingContext routing) {
        Buffer body = routing.body().buffer();
        String type = String.valueOf(routing.request().getHeader(HttpHeaders.CONTENT_TYPE));
        boolean multipart = type.startsWith("multipart/");
        String action = routing.request().uri();
        if (body == null || !multipart && !type.startsWith("application/x-www-form") || !Answers.isLocal(action)) {
            return Optional.empty();
        }
        FullHttpRequest whole = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, action, Unpooled.wrappedBuffer(body.getBytes()));
        whole.headers().set(HttpHeaders.CONTENT_TYPE, type);
        try {
            return Optional.of(new KeptForm(action, multipart, fields(whole)));
        } catch (DecoderException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<KeptField> fields(FullHttpRequest whole) throws IOException {
        HttpPostRequestDecoder parts = new HttpPostRequestDecoder(
                new DefaultHttpDataFactory(false), whole, StandardCharsets.UTF_8, MOST_FIELDS, MOST_BEFORE_A_NAME);
        try {
            List<KeptField> fields = new ArrayList<>();
            for (InterfaceHttpData part : parts.getBodyHttpDatas()) {
                if (part instanceof Attribute field) {
                    fields.add(new KeptField(field.getName(), field.getValue()));
                }
            }
            return fields;
        } finally {
            parts.destroy();
        }
    }
}
