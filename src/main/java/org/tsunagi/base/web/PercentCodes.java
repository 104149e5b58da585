package org.tsunagi.base.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Whether a form is written as forms are: each {@code %} begins a byte in two hexadecimal digits. No browser sends another. */
final class PercentCodes {
    private static final int HEXADECIMAL = 16;

    private PercentCodes() {}

    static boolean areBroken(HttpServerRequest request, Buffer body) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("application/x-www-form") && areBroken(body.getBytes());
    }

    static boolean areBroken(byte[] form) {
        for (int i = 0; i < form.length; i++) {
            if (form[i] == '%' && !(isDigit(form, i + 1) && isDigit(form, i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(byte[] form, int at) {
        return at < form.length && Character.digit(form[at], HEXADECIMAL) >= 0;
    }
}
