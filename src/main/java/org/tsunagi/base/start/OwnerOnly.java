package org.tsunagi.base.start;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** What files and folders are made with, so that no other user of the machine reads them; nothing on Windows. */
public final class OwnerOnly {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    public static FileAttribute<?>[] file() {
        return with("rw-------");
    }

    public static FileAttribute<?>[] folder() {
        return with("rwx------");
    }

    private static FileAttribute<?>[] with(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
