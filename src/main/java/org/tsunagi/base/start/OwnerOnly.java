package org.tsunagi.base.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rights of files and folders that no other user of the machine may read; nothing on Windows. */
public final class OwnerOnly {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** What a file is created with. */
    public static FileAttribute<?>[] file() {
        return with(FILE);
    }

    /** What a folder is created with. */
    public static FileAttribute<?>[] folder() {
        return with(FOLDER);
    }

    private static FileAttribute<?>[] with(Set<PosixFilePermission> rights) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)} : new FileAttribute<?>[0];
    }

    /** Makes an empty file, where there is none, for the program that will fill it. */
    static void create(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, file());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Takes everybody else's rights from a folder and what lies in it; the owner's stay, links are not followed.
     *
     * @throws StartRefused when something in it belongs to another user
     */
    static void narrow(Path folder, UserPrincipal us) throws IOException {
        if (!POSIX) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.filter(path -> !path.endsWith("lost+found") && !Files.isSymbolicLink(path))
                    .toList();
        }
        for (Path path : all) {
            if (!Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(us)) {
                throw new StartRefused(
                        "ほかの利用者のものがデータフォルダーにあるため起動しません。つなぎを動かす利用者（" + us.getName() + "）を所有者にしてください: " + path,
                        "Something in the data folder belongs to another user. Make " + us.getName() + " its owner: "
                                + path);
            }
            Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
            rights.addAll(Files.getPosixFilePermissions(path));
            if (rights.retainAll(FOLDER)) {
                Files.setPosixFilePermissions(path, rights);
            }
        }
    }
}
