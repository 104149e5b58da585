package org.tsunagi.base.entry;

import java.util.Arrays;

/** The first bytes by which a file is known, whatever it is called. */
public enum FileMagic {
    /** Every archive of the ZIP kind, an empty one too. */
    PK('P', 'K'),
    /** An archive with something in it: .xlsx, .docx. */
    ZIP('P', 'K', 3, 4),
    /** The offices' old files (.xls, .doc), and new ones behind a password. */
    OLE2(0xD0, 0xCF, 0x11, 0xE0),
    PDF('%', 'P', 'D', 'F', '-'),
    JPEG(0xFF, 0xD8, 0xFF),
    PNG(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

    private final byte[] bytes;

    FileMagic(int... bytes) {
        this.bytes = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            this.bytes[i] = (byte) bytes[i];
        }
    }

    /** Whether a file begins with them. */
    public boolean begins(byte[] file) {
        return file.length >= bytes.length && Arrays.equals(file, 0, bytes.length, bytes, 0, bytes.length);
    }
}
