package org.tsunagi.base.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A secret that the operator gives in a file, or itself by the environment. */
public final class SecretFile {
    private SecretFile() {}

    /**
     * The first line of the file where one is named, else the secret itself, else nothing.
     *
     * @throws IOException when the file cannot be read
     */
    public static String read(Optional<String> file, Optional<String> itself) throws IOException {
        return file.isPresent()
                ? Files.readString(Path.of(file.get()))
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip()
                : itself.orElse("");
    }
}
