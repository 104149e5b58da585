package org.tsunagi.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** LibreOffice as a clerk uses it: a workbook is opened, cells of its first sheet are typed into, and it is saved as .xlsx. */
final class LibreOffice {
    private static final Path EXECUTABLE = Path.of("/usr/bin/soffice");
    private static final long PATIENCE = 120;

    private final Path folder;

    /** @param folder for its profile and the files, to be thrown away */
    LibreOffice(Path folder) {
        this.folder = folder;
    }

    static boolean isThere() {
        return Files.isExecutable(EXECUTABLE);
    }

    /** @param typed what is typed into a cell of text, named as A1 */
    byte[] filled(byte[] workbook, Map<String, String> typed) {
        try {
            Path source = Files.write(folder.resolve("source.xlsx"), workbook);
            Path target = folder.resolve("target.xlsx");
            Path told = folder.resolve("told.txt");
            run(told, "--terminate_after_init"); // makes the profile
            write(source, target, typed);
            run(told, "macro:///Standard.Module1.Fill()");
            if (!Files.exists(target)) {
                throw new IllegalStateException(Files.readString(told));
            }
            return Files.readAllBytes(target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void run(Path told, String what) throws IOException, InterruptedException {
        Process office = new ProcessBuilder(
                        EXECUTABLE.toString(),
                        "--headless",
                        "--norestore",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        what)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        if (!office.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            office.destroyForcibly();
        }
    }

    private void write(Path source, Path target, Map<String, String> typed) throws IOException {
        String cells = typed.entrySet().stream()
                .map(one -> "  sheet.getCellRangeByName(\"%s\").setString(\"%s\")"
                        .formatted(one.getKey(), one.getValue().replace("\"", "\"\"")))
                .collect(Collectors.joining("\n"));
        String macro = String.join(
                "\n",
                List.of(
                        "Sub Fill()",
                        "  Dim hidden(0) As New com.sun.star.beans.PropertyValue",
                        "  hidden(0).Name = \"Hidden\"",
                        "  hidden(0).Value = True",
                        "  book = StarDesktop.loadComponentFromURL(\"" + source.toUri()
                                + "\", \"_blank\", 0, hidden())",
                        "  sheet = book.Sheets.getByIndex(0)",
                        cells,
                        "  Dim how(0) As New com.sun.star.beans.PropertyValue",
                        "  how(0).Name = \"FilterName\"",
                        "  how(0).Value = \"Calc MS Excel 2007 XML\"",
                        "  book.storeToURL(\"" + target.toUri() + "\", how())",
                        "  book.close(True)",
                        "  StarDesktop.terminate()",
                        "End Sub"));
        Files.writeString(
                folder.resolve("profile/user/basic/Standard/Module1.xba"),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE script:module PUBLIC"
                        + " \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \"module.dtd\">\n"
                        + "<script:module xmlns:script=\"http://openoffice.org/2000/script\" script:name=\"Module1\""
                        + " script:language=\"StarBasic\">"
                        + macro.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
                        + "</script:module>");
    }
}
