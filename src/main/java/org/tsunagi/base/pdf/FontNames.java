package org.tsunagi.base.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a font calls itself: its {@code name} table. */
record FontNames(ByteBuffer table) {
    private static final int FAMILY = 1;
    private static final int VERSION = 5;
    private static final int WINDOWS = 3;
    private static final int JAPANESE = 0x411;

    /** 「IPAmj明朝」; empty where it has no name. */
    String family() {
        return of(FAMILY);
    }

    /** 「Version 005.01」. */
    String version() {
        return of(VERSION);
    }

    /** In Japanese, else in the first language. */
    private String of(int wanted) {
        String found = "";
        int texts = unsigned(4);
        for (int entry = 6; entry < 6 + 12 * unsigned(2); entry += 12) {
            boolean japanese = unsigned(entry + 4) == JAPANESE;
            if (unsigned(entry) == WINDOWS && unsigned(entry + 6) == wanted && (found.isEmpty() || japanese)) {
                byte[] text = new byte[unsigned(entry + 8)];
                table.get(texts + unsigned(entry + 10), text);
                found = new String(text, StandardCharsets.UTF_16BE);
            }
        }
        return found;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(table.getShort(at));
    }
}
