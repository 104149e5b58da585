package org.tsunagi.base.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Debian's fonts-ipamj-mincho and fonts-noto-cjk. Tests that need them are left out where they are not installed. */
public final class DebianFonts {
    public static final Path IPAMJ = Path.of("/usr/share/fonts/truetype/ipamj/ipamjm.ttf");
    public static final Path NOTO_CJK = Path.of("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc");

    private DebianFonts() {}

    public static boolean areThere() {
        return Files.isReadable(IPAMJ) && Files.isReadable(NOTO_CJK);
    }

    /** Puts them into a folder, as an operator does; documents use all that lie there, these first. */
    public static void lieIn(Path folder, Path... wanted) throws IOException {
        for (Path font : wanted) {
            Files.createSymbolicLink(folder.resolve(font.getFileName()), font);
        }
        FurtherFaces.lieIn(
                folder,
                () -> List.of(wanted).stream()
                        .map(font -> font.getFileName().toString())
                        .toList());
    }

    /** As if there were none. */
    public static void takeAway() {
        FurtherFaces.lieIn(Path.of("no-fonts"), List::of);
    }
}
