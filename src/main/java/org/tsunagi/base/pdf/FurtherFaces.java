package org.tsunagi.base.pdf;

import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The font files of a folder, which lend characters to all documents this process makes, in the order that is asked for at each
 * use. A file is opened when it is first needed, and again when it was exchanged; one that cannot be used is told, never passed
 * over in silence.
 */
public final class FurtherFaces {
    private static final Logger LOG = Logger.getLogger(FurtherFaces.class);
    private static volatile FurtherFaces ours = new FurtherFaces(Path.of("no-fonts"), List::of);

    private final Path folder;
    private final Supplier<List<String>> order;
    private final Map<Version, Opened> opened = new ConcurrentHashMap<>();

    private FurtherFaces(Path folder, Supplier<List<String>> order) {
        this.folder = folder;
        this.order = order;
    }

    /**
     * From now on the fonts of this process.
     *
     * @param order the names of files, the first asked first; those it does not name follow by name
     */
    public static void lieIn(Path folder, Supplier<List<String>> order) {
        ours = new FurtherFaces(folder, order);
    }

    /** The files there are, in their order. */
    public static List<FontOnShelf> all() {
        return ours.files().map(ours::told).toList();
    }

    /** Those that can be used, in their order. */
    static List<FurtherFace> usable() {
        return ours.files().flatMap(file -> ours.opened(file).face().stream()).toList();
    }

    private Stream<Path> files() {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.filter(FurtherFaces::isFont).forEach(found::add);
        } catch (NoSuchFileException none) {
            return Stream.empty();
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.errorf("The folder of the fonts cannot be read: %s", folder);
            return Stream.empty();
        }
        List<String> wanted = found.isEmpty() ? List.of() : order.get();
        return found.stream()
                .sorted(Comparator.comparingInt((Path file) -> place(wanted, name(file)))
                        .thenComparing(FurtherFaces::name));
    }

    private static int place(List<String> wanted, String name) {
        int at = wanted.indexOf(name);
        return at < 0 ? wanted.size() : at;
    }

    private static boolean isFont(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && Stream.of(".ttf", ".otf", ".ttc", ".otc").anyMatch(name::endsWith);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private Opened opened(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return opened.computeIfAbsent(
                    new Version(name(file), now.size(), now.lastModifiedTime().toMillis(), Files.isReadable(file)),
                    version -> open(file));
        } catch (IOException gone) {
            return new Opened(Optional.empty(), FontOnShelf.State.UNREADABLE);
        }
    }

    /** Whatever goes wrong in a file that somebody brought along, documents that do not need it are printed. */
    private static Opened open(Path file) {
        try {
            return new Opened(Optional.of(FurtherFace.of(file)), FontOnShelf.State.USED);
        } catch (FurtherFace.NotPermitted forbidden) {
            LOG.errorf("The font %s must not be put into documents, by its maker's word", name(file));
            return new Opened(Optional.empty(), FontOnShelf.State.NOT_PERMITTED);
        } catch (IOException | FontFormatException | RuntimeException broken) {
            LOG.errorf("The font %s cannot be used: %s", name(file), broken.getMessage());
            return new Opened(Optional.empty(), FontOnShelf.State.UNREADABLE);
        } catch (LinkageError | InternalError noLibrary) {
            LOG.errorf(noLibrary, "The JDK opens no fonts here (libfontconfig1, libfreetype6): %s", name(file));
            return new Opened(Optional.empty(), FontOnShelf.State.NO_LIBRARY);
        }
    }

    private FontOnShelf told(Path file) {
        Opened now = opened(file);
        return now.face()
                .map(face -> new FontOnShelf(
                        name(file), face.family(), face.version(), face.characters(), face.sequences(), now.state()))
                .orElseGet(() -> new FontOnShelf(name(file), "", "", 0, 0, now.state()));
    }

    private record Version(String name, long size, long changed, boolean readable) {}

    private record Opened(Optional<FurtherFace> face, FontOnShelf.State state) {}
}
