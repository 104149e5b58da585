package org.tsunagi.base.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The tables of a font file (TrueType, OpenType, or the first font of a collection), read from the disk one by one: the glyphs
 * of 46 MB take no memory.
 */
final class FontFile {
    private static final int COLLECTION = 0x74746366; // ttcf
    private static final int TRUE_TYPE = 0x00010000;
    private static final int OPEN_TYPE = 0x4F54544F; // OTTO
    private static final int MOST_TABLES = 200;
    private static final int LONGEST_TABLE = 8 * 1024 * 1024;

    private final Path path;
    private final Map<String, Place> places = new HashMap<>();

    private FontFile(Path path) {
        this.path = path;
    }

    /**
     * Reads which tables there are.
     *
     * @throws IOException where it is no font file or cannot be read
     */
    static FontFile of(Path path) throws IOException {
        FontFile file = new FontFile(path);
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer head = read(channel, 0, 16);
            int start = head.getInt(0) == COLLECTION ? head.getInt(12) : 0;
            ByteBuffer directory = read(channel, start, 12);
            int kind = directory.getInt(0);
            int tables = Short.toUnsignedInt(directory.getShort(4));
            if (kind != TRUE_TYPE && kind != OPEN_TYPE || tables > MOST_TABLES) {
                throw new IOException("no font");
            }
            ByteBuffer entries = read(channel, start + 12L, 16 * tables);
            for (int entry = 0; entry < 16 * tables; entry += 16) {
                file.places.put(
                        new String(entries.array(), entry, 4, StandardCharsets.US_ASCII),
                        new Place(Integer.toUnsignedLong(entries.getInt(entry + 8)), entries.getInt(entry + 12)));
            }
        }
        return file;
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /**
     * The bytes of the table with this four-letter name.
     *
     * @throws IOException where it is missing, too long or cannot be read
     */
    ByteBuffer table(String name) throws IOException {
        Place place = places.get(name);
        if (place == null) {
            throw new IOException("no " + name);
        }
        try (FileChannel channel = FileChannel.open(path)) {
            return read(channel, place.at, place.length);
        }
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        if (at < 0 || length < 0 || length > LONGEST_TABLE || at + length > channel.size()) {
            throw new EOFException("a table outside the file");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("a file cut off");
            }
        }
        return bytes.flip();
    }

    private record Place(long at, int length) {}
}
